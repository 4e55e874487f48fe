/** The pause before a board that was defined anew is asked for, in milliseconds: all nodes know it then. */
const SETTLES = 200;

/** What boards say of their controls, by URL and definition: controls of a board ask once. */
const descriptions = new Map();

/**
 * Follows what a board says of a control: its type, its label, its bounds.
 *
 * told: called with it now and whenever the board was defined anew; with an empty one if the server does not
 * say. Gives a function that ends it.
 */
function describe(server, board, control, told) {
  let isOver = false;
  let known;
  const ask = (at, pause) =>
    description(server + '/api/boards/' + board.id, at, pause).then(
      all => isOver || told({...all.controls?.[control]})
    );
  ask('', 0);
  const end = board.definition(definition => {
    if (!definition) return;
    const at = definition.at.getTime();
    if (known !== undefined && at !== known) ask(at, SETTLES);
    known = at;
  });
  return () => {
    isOver = true;
    end();
  };
}

function description(url, at, pause) {
  const key = url + ' ' + at;
  if (!descriptions.has(key)) descriptions.set(key, load(url, pause).catch(() => ({})));
  return descriptions.get(key);
}

async function load(url, pause) {
  await new Promise(resolve => setTimeout(resolve, pause));
  const response = await fetch(url, {credentials: 'omit', headers: {Accept: 'application/json'}});
  if (!response.ok) throw new Error(url + ' ' + response.status);
  return response.json();
}
