/** The pause before a board that was defined anew is asked for, in milliseconds: all nodes know it then. */
const SETTLES = 200;

/** Requests that are under way, by URL: the controls of a board ask together. */
const requests = new Map();

/**
 * Follows what a board says of a control: its type, its label, its bounds.
 *
 * told: called with it whenever the connection is live and when the board was defined anew; with null if the
 * server does not say. Gives a function that ends it.
 */
function describe(server, board, control, told) {
  const url = server + '/api/boards/' + board.id;
  let isOver = false;
  let known;
  const ask = pause =>
    request(url, pause).then(
      answer => isOver || told({...answer.controls[control]}),
      () => isOver || told(null)
    );
  const ends = [
    board.state(state => void (state === 'live' && ask(0))),
    board.definition(definition => {
      const at = definition?.at.getTime();
      if (at !== known) ask(SETTLES);
      known = at;
    })
  ];
  return () => {
    isOver = true;
    ends.forEach(end => end());
  };
}

function request(url, pause) {
  const key = url + ' ' + pause;
  if (!requests.has(key)) {
    requests.set(key, load(url, pause).finally(() => requests.delete(key)));
  }
  return requests.get(key);
}

async function load(url, pause) {
  await new Promise(resolve => setTimeout(resolve, pause));
  const response = await fetch(url, {credentials: 'omit', headers: {Accept: 'application/json'}});
  if (!response.ok) throw new Error(url + ' ' + response.status);
  return response.json();
}
