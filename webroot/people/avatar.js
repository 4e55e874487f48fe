/**
 * @fileoverview Shows a profile: its colour, its initials, its name. A name is only ever set as text.
 */
(function () {
  'use strict';

  var COLOR = /^#[0-9a-f]{6}$/i;

  var LETTER = letter();

  /** A character with its marks, for browsers without Intl.Segmenter. */
  var CHARACTER = /(?:[\ud800-\udbff][\udc00-\udfff]|[^])[\u0300-\u036f\u200d\ufe0f]*/g;

  /**
   * @param {SliderSync.Profile} profile
   * @return {string} its colour; empty if it has none
   */
  SliderSync.colorOf = function (profile) {
    return COLOR.test(profile.color) ? profile.color : '';
  };

  /**
   * @param {SliderSync.Profile} profile
   * @return {!Element} a spot of its colour
   */
  SliderSync.dot = function (profile) {
    var dot = document.createElement('span');
    dot.className = 'dot';
    dot.setAttribute('aria-hidden', 'true');
    dot.style.backgroundColor = SliderSync.colorOf(profile);
    return dot;
  };

  /**
   * @param {SliderSync.Profile} profile
   * @return {!Element} its name, isolated from the direction of the text around it
   */
  SliderSync.nameOf = function (profile) {
    var name = document.createElement('bdi');
    name.className = 'name';
    name.textContent = profile.name;
    return name;
  };

  /**
   * @param {SliderSync.Profile} profile
   * @return {!Element} its initials on a spot of its colour
   */
  SliderSync.avatarOf = function (profile) {
    var color = SliderSync.colorOf(profile);
    var avatar = SliderSync.dot(profile);
    avatar.className = 'avatar';
    avatar.textContent = SliderSync.initialsOf(profile.name);
    if (color) avatar.style.color = SliderSync.inkOn(color);
    return avatar;
  };

  /**
   * @param {string} color
   * @return {string} black or white, whichever is easier to read on it
   */
  SliderSync.inkOn = function (color) {
    return isBright(color) ? '#000000' : '#ffffff';
  };

  /**
   * @param {string} name
   * @return {string} the first letters of its first and its last word, in capitals: BL for Ben (LX); the
   *     first character of a name without letters
   */
  SliderSync.initialsOf = function (name) {
    var firsts = name.split(/\s+/).map(firstLetter).filter(Boolean);
    var ends = firsts.length > 1 ? [firsts[0], firsts[firsts.length - 1]] : firsts;
    return ends.join('').toUpperCase() || characters(name)[0] || '';
  };

  /**
   * @param {string} word
   * @return {string} with its marks; empty if the word has no letter
   */
  function firstLetter(word) {
    return (
      characters(word).filter(function (character) {
        return LETTER.test(character);
      })[0] || ''
    );
  }

  /**
   * @param {string} text
   * @return {!Array<string>} what readers take for characters, each of one or several code units
   */
  function characters(text) {
    // The type checker knows nothing that is newer than ES5.
    var Segmenter = /** @type {?} */ (window)['Intl'] && /** @type {?} */ (window)['Intl']['Segmenter'];
    var found = /** @type {!Array<string>} */ ([]);
    if (!Segmenter) return text.match(CHARACTER) || [];
    // The result is iterable, and ES5 has no loop for that.
    /** @type {?} */ (Array)['from'](new Segmenter()['segment'](text), function (part) {
      found.push(part['segment']);
    });
    return found;
  }

  /** @return {!RegExp} */
  function letter() {
    try {
      return new RegExp('\\p{L}', 'u');
    } catch (old) {
      return /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff]/;
    }
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
