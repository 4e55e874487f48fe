// The scripts that follow are those of pages. What they ask of a window is there outside of browsers, too.
/* @ts-self-types="./slider-sync.d.mts" */ const window = globalThis;
