/** What is cut out: a rectangle of the picture, in its pixels. */
export interface CropArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Sizes in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A place within the frame, 0 to 1 from its upper left corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What a frame is cut to: its shape, and the sizes in pixels that make sense. */
export interface CropShape {
  /** Width ÷ height. */
  readonly ratio: number;
  /** Fewest pixels that the shorter side of a cut may have; the API refuses less. */
  readonly shortest: number;
  /** Width in pixels above which a cut is made smaller. */
  readonly widest: number;
  /** Width in pixels below which a cut looks soft where it is shown. */
  readonly sharpFrom: number;
}

const middle: Spot = { x: 0.5, y: 0.5 };
const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** A frame of a fixed shape over a picture. It never leaves the picture, and never shows fewer pixels than the shape needs. Immutable. */
export class CropFrame {
  private constructor(
    private readonly picture: Size,
    readonly shape: CropShape,
    readonly area: CropArea,
  ) {}

  /** The largest cut out of the middle. */
  static over(picture: Size, shape: CropShape): CropFrame {
    const width = Math.min(picture.width, picture.height * shape.ratio);
    const height = width / shape.ratio;
    return new CropFrame(picture, shape, { x: (picture.width - width) / 2, y: (picture.height - height) / 2, width, height });
  }

  /** Whether a picture has the pixels that a cut of this shape needs. */
  static fits(picture: Size, { ratio, shortest }: CropShape): boolean {
    const width = Math.min(picture.width, picture.height * ratio);
    return Math.min(width, width / ratio) >= shortest;
  }

  /** How much larger than at first the picture is shown; 1 to `closest`. */
  get zoom(): number {
    return this.widest / this.area.width;
  }

  /** Largest zoom. Not beyond ten, where a hand could no longer aim. */
  get closest(): number {
    const { ratio, shortest } = this.shape;
    const narrowest = ratio >= 1 ? shortest * ratio : shortest;
    return clamp(this.widest / narrowest, 1, 10);
  }

  /** The picture moves under the frame, by parts of the frame: 0.1 to the right shows a tenth more of its left. */
  drag(right: number, down: number): CropFrame {
    const { x, y, width, height } = this.area;
    return this.at({ ...this.area, x: x - right * width, y: y - down * height });
  }

  /** Zooms so that what is under `spot` stays there. */
  zoomTo(zoom: number, spot: Spot = middle): CropFrame {
    const width = this.widest / clamp(zoom, 1, this.closest);
    const height = width / this.shape.ratio;
    const { x, y } = this.area;
    return this.at({ x: x + (this.area.width - width) * spot.x, y: y + (this.area.height - height) * spot.y, width, height });
  }

  /** Size of the file to be made: whole pixels, never larger than the cut. */
  get output(): Size {
    const width = Math.max(1, Math.round(Math.min(this.area.width, this.shape.widest)));
    return { width, height: Math.max(1, Math.round(width / this.shape.ratio)) };
  }

  /** Whether the cut has fewer pixels than it is shown with. */
  get soft(): boolean {
    return this.output.width < this.shape.sharpFrom;
  }

  /** Where the frame is, for people who do not see it. */
  get words(): string {
    const { x, y, width, height } = this.area;
    const part = (place: number, room: number) => (room < 1 ? 50 : Math.round((place / room) * 100));
    const across = part(x, this.picture.width - width);
    const along = part(y, this.picture.height - height);
    return `${Math.round(this.zoom * 100)} % zoom, ${across} % from the left, ${along} % from the top`;
  }

  private get widest(): number {
    return Math.min(this.picture.width, this.picture.height * this.shape.ratio);
  }

  private at(area: CropArea): CropFrame {
    const x = clamp(area.x, 0, this.picture.width - area.width);
    const y = clamp(area.y, 0, this.picture.height - area.height);
    return new CropFrame(this.picture, this.shape, { ...area, x, y });
  }
}
