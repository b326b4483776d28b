import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { makersMark } from '@guildhall/design-tokens';

/** Below this size in pixels the dial would turn to mud and is left out. */
const dialFrom = 36;

/** The maker's mark of an id, drawn in the colour of the text. The name always stands beside it. */
@Component({
  selector: 'gh-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="-32 -32 64 64" [attr.width]="size()" [attr.height]="size()" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor">
        <circle [attr.r]="mark().rim.radius" [attr.stroke-width]="mark().rim.width" />
        <g [attr.transform]="turned()">
          @if (size() >= dialFrom) {
            <circle
              [attr.r]="mark().dial.radius"
              [attr.stroke-width]="mark().dial.width"
              [attr.pathLength]="mark().dial.length"
              [attr.stroke-dasharray]="mark().dial.dash"
              [attr.stroke-linecap]="mark().dial.round ? 'round' : 'butt'"
            />
          }
          @if (mark().hub.width > 0) {
            <circle [attr.r]="mark().hub.radius" [attr.stroke-width]="mark().hub.width" />
          }
        </g>
      </g>
      <g fill="currentColor" [attr.transform]="bladesTurned()">
        @if (mark().hub.width === 0) {
          <circle [attr.r]="mark().hub.radius" />
        }
        <path [attr.d]="mark().segments.join('')" />
      </g>
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
    }
  `,
})
export class Mark {
  /** Id of the creator or personality. */
  readonly seed = input.required<string>();
  /** Pixels a side. */
  readonly size = input(32);

  protected readonly dialFrom = dialFrom;
  protected readonly mark = computed(() => makersMark(this.seed()));
  protected readonly turned = computed(() => `rotate(${this.mark().turn})`);
  protected readonly bladesTurned = computed(() => (this.size() < dialFrom ? `${this.turned()} scale(1.2)` : this.turned()));
}
