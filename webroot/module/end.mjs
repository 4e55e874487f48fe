// A module knows where it is from. What was copied elsewhere has to name the server.
SliderSync.server = SliderSync.originOf(import.meta.url) || SliderSync.server;

export const board = SliderSync.board;
export const connect = SliderSync.connect;
