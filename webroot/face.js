/**
 * @fileoverview How a person is shown: a colour, initials, a name. A name is only ever text.
 */
(function () {
  'use strict';

  var COLOR = /^#[0-9a-f]{6}$/i;

  /**
   * @param {SliderSync.Person} person
   * @return {string} a colour, or nothing for somebody without one
   */
  SliderSync.colorOf = function (person) {
    return COLOR.test(person.color) ? person.color : '';
  };

  /**
   * @param {SliderSync.Person} person
   * @return {!Element} a spot of the person's colour
   */
  SliderSync.dot = function (person) {
    var dot = document.createElement('span');
    dot.className = 'dot';
    dot.setAttribute('aria-hidden', 'true');
    dot.style.backgroundColor = SliderSync.colorOf(person);
    return dot;
  };

  /**
   * @param {SliderSync.Person} person
   * @return {!Element} the name, whose direction leaves the text around it alone
   */
  SliderSync.nameOf = function (person) {
    var name = document.createElement('bdi');
    name.className = 'name';
    name.textContent = person.name;
    return name;
  };

  /**
   * @param {SliderSync.Person} person
   * @return {!Element} the initials on a spot of the person's colour
   */
  SliderSync.faceOf = function (person) {
    var color = SliderSync.colorOf(person);
    var face = SliderSync.dot(person);
    face.className = 'face';
    face.textContent = initials(person.name);
    if (color) face.style.color = isBright(color) ? '#000000' : '#ffffff';
    return face;
  };

  /**
   * @param {string} name
   * @return {string} of its first two words
   */
  function initials(name) {
    return name
      .split(/\s+/)
      .slice(0, 2)
      .map(function (word) {
        // The first character, also when it takes two units.
        return (/^[\ud800-\udbff][\udc00-\udfff]|^[^]/.exec(word) || [''])[0];
      })
      .join('')
      .toUpperCase();
  }

  /**
   * @param {string} color
   * @return {boolean} whether black is easier to read on it than white
   */
  function isBright(color) {
    var light = [1, 3, 5].map(function (at) {
      var part = parseInt(color.substr(at, 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    });
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] > 0.179;
  }
})();
