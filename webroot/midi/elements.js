/** @fileoverview Makes the elements that the MIDI part of the menu shows. */
(function () {
  'use strict';

  /**
   * @param {string} key of its text
   * @param {!Object<string, string>} names in the text
   * @param {function()} pressed
   * @return {!HTMLElement}
   */
  SliderSync.midiButton = function (key, names, pressed) {
    var made = SliderSync.midiElement('button', 'button', SliderSync.text(key, names));
    made.classList.add('button-quiet');
    made.setAttribute('type', 'button');
    made.addEventListener('click', pressed);
    return made;
  };

  /**
   * @param {string} id
   * @param {string} name for those who do not see where it stands
   * @param {!Array<string>} values
   * @param {function(string): string} words says a value
   * @param {string} chosen
   * @return {!HTMLSelectElement}
   */
  SliderSync.midiSelect = function (id, name, values, words, chosen) {
    var made = /** @type {!HTMLSelectElement} */ (SliderSync.midiElement('select', '', ''));
    made.id = id;
    made.setAttribute('aria-label', name);
    values.forEach(function (value) {
      var option = /** @type {!HTMLOptionElement} */ (SliderSync.midiElement('option', '', words(value)));
      option.value = value;
      option.selected = value === chosen;
      made.appendChild(option);
    });
    return made;
  };

  /**
   * @param {string} name
   * @param {string} className
   * @param {string} text
   * @return {!HTMLElement}
   */
  SliderSync.midiElement = function (name, className, text) {
    var made = /** @type {!HTMLElement} */ (document.createElement(name));
    made.className = className;
    made.textContent = text;
    return made;
  };
})();
