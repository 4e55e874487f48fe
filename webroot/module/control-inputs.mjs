/**
 * The inputs of <slider-control>, one maker for each type of control. A maker gets what the board says of the
 * control, and the hand that it tells of what people do. It gives the input, and what shows a value in it.
 */
const INPUTS = {
  range(about, hand) {
    const input = element('input', {type: 'range', min: about.min, max: about.max, step: about.step ?? 'any'});
    const length = about.max - about.min;
    input.addEventListener('pointerdown', () => hand.take());
    input.addEventListener('input', () => hand.move(Number(input.value)));
    onRelease(input, () => hand.end());
    return {
      input,
      show(value) {
        input.value = value;
        input.style.setProperty('--_place', (100 * (value - about.min)) / length + '%');
        input.setAttribute('aria-valuetext', words(value, about));
      }
    };
  },

  number(about, hand) {
    const input = element('input', {type: 'number', min: about.min, max: about.max, step: about.step ?? 'any'});
    return typed(input, hand, text => (text.trim() === '' ? undefined : Number(text)), false);
  },

  text(about, hand) {
    const input = element(about.lines > 1 ? 'textarea' : 'input', {
      type: about.lines > 1 ? undefined : 'text',
      rows: about.lines > 1 ? about.lines : undefined,
      maxlength: about.maxLength
    });
    return typed(input, hand, text => text, true);
  },

  toggle(about, hand) {
    const input = element('input', {type: 'checkbox', role: 'switch'});
    input.addEventListener('change', () => hand.set(input.checked));
    return {input, show: value => void (input.checked = value === true)};
  },

  select(about, hand) {
    const input = element('select', {});
    for (const option of about.options ?? []) {
      input.append(new Option(option.label, option.value));
    }
    input.addEventListener('change', () => hand.set(input.value));
    return {input, show: value => void (input.value = value)};
  },

  color(about, hand) {
    const input = element('input', {type: 'color'});
    input.addEventListener('input', () => hand.move(input.value));
    input.addEventListener('change', () => hand.end());
    return {input, show: value => void (input.value = value)};
  },

  button(about, hand) {
    const input = element('button', {type: 'button', 'aria-pressed': 'false'});
    input.addEventListener('pointerdown', event => {
      input.setPointerCapture(event.pointerId);
      hand.press();
    });
    onRelease(input, () => hand.release());
    onKeys(input, () => hand.press(), () => hand.release());
    input.addEventListener('contextmenu', event => event.preventDefault());
    return {input, show: value => input.setAttribute('aria-pressed', String(value === true))};
  },

  trigger(about, hand) {
    const input = element('button', {type: 'button'});
    let fired;
    input.addEventListener('click', () => hand.fire());
    return {
      input,
      show(value) {
        if (fired !== undefined && value !== fired) flash(input);
        fired = value;
      }
    };
  }
};

/** A field that is typed into. What is typed stays there until it is set or given up. */
function typed(input, hand, parse, isLive) {
  let isOpen = false;
  let shown = '';
  const commit = () => {
    const value = parse(input.value);
    isOpen = false;
    if (value === undefined || input.value === shown) input.value = shown;
    else hand.set(value);
    hand.end();
  };
  input.addEventListener('input', () => {
    isOpen = true;
    if (isLive) hand.move(parse(input.value));
    else hand.take();
  });
  input.addEventListener('change', commit);
  input.addEventListener('blur', commit);
  input.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && input.localName === 'input') commit();
    if (event.key === 'Escape') {
      input.value = shown;
      commit();
    }
  });
  return {
    input,
    show(value) {
      shown = String(value);
      if (!isOpen && input.value !== shown) input.value = shown;
    }
  };
}

function onRelease(input, released) {
  for (const type of ['pointerup', 'pointercancel', 'lostpointercapture', 'blur', 'change']) {
    input.addEventListener(type, released);
  }
}

function onKeys(input, pressed, released) {
  const isKey = event => event.key === ' ' || event.key === 'Enter';
  input.addEventListener('keydown', event => {
    if (!isKey(event)) return;
    event.preventDefault();
    if (!event.repeat) pressed();
  });
  input.addEventListener('keyup', event => {
    if (isKey(event)) released();
  });
}

/** How long a trigger shows that it has fired, in milliseconds. */
const FLASH = 200;

function flash(input) {
  input.classList.add('fired');
  setTimeout(() => input.classList.remove('fired'), FLASH);
}

/** How people read a value. */
function words(value, about) {
  if (typeof value === 'boolean' || about.type === 'trigger' || about.type === 'color') return '';
  const text = typeof value === 'number' ? String(value).replace('-', '\u2212') : '';
  return text && about.unit ? text + ' ' + about.unit : text;
}

function element(name, attributes) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null) made.setAttribute(attribute, String(value));
  }
  return made;
}
