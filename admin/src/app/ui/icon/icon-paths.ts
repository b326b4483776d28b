/** Line drawings on a 24-unit square, drawn with a 1.75 stroke in the colour of the text. */
export const iconPaths = {
  briefcase: 'M4 8.5h16v11H4zM9 8.5V5.5h6v3M4 13.5h16M12 12.5v2',
  person: 'M12 12.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c.8-3.5 3.7-5 7.5-5s6.7 1.5 7.5 5',
  shield: 'M12 3.5l7 2.5v5.5c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6zM9 11.8l2.2 2.2 4-4.2',
  plus: 'M12 5v14M5 12h14',
  trash: 'M5 7h14M9.5 7V4.5h5V7M7 7l.8 12.5h8.4L17 7M10.5 11v5M13.5 11v5',
  pencil: 'M5 19l.8-3.8L16 5l3 3L8.8 18.2zM13.5 7.5l3 3',
  external: 'M14 5h5v5M19 5l-8 8M17 14v5H5V7h5',
  image: 'M4 5h16v14H4zM4 16l4.5-4.5 4 4 2.5-2.5 5 5M15.5 9.5h.01',
  upload: 'M12 16V5M7.5 9.5L12 5l4.5 4.5M5 19h14',
  earlier: 'M12 19V5M6.5 10.5L12 5l5.5 5.5',
  later: 'M12 5v14M6.5 13.5L12 19l5.5-5.5',
  close: 'M6 6l12 12M18 6L6 18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  leave: 'M14 5H6v14h8M11 12h9M16.5 8.5L20 12l-3.5 3.5',
  alert: 'M12 4l9 15.5H3zM12 10v4.5M12 17h.01',
  hidden: 'M4 4l16 16M9.5 6c.8-.3 1.6-.4 2.5-.4 4.5 0 7.5 3.2 9 6.4-.6 1.3-1.4 2.5-2.5 3.6M6.3 8C4.8 9.2 3.7 10.6 3 12c1.5 3.2 4.5 6.4 9 6.4 1.3 0 2.5-.3 3.6-.7',
  globe: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM3.5 12h17M12 3.5c2.3 2.5 3.4 5.3 3.4 8.5s-1.1 6-3.4 8.5c-2.3-2.5-3.4-5.3-3.4-8.5s1.1-6 3.4-8.5z',
  back: 'M14.5 5.5L8 12l6.5 6.5',
  down: 'M6 9.5l6 6 6-6',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 7.5V12l3 2',
  offline: 'M4 4l16 16M5 12.5a10 10 0 0 1 3.5-2.3M8.3 15.8a5.3 5.3 0 0 1 5-1.4M12 19.5h.01M12.5 9.3a10 10 0 0 1 6.5 3.2',
  refresh: 'M19 5v5h-5M5 19v-5h5M18.3 10A7 7 0 0 0 6 8M5.7 14A7 7 0 0 0 18 16',
} as const;

export type IconName = keyof typeof iconPaths;
