/**
 * @fileoverview Says the texts of the page. A text has named places: `Join as {name}`. Where a number
 * decides between singular and plural there are two texts, `<key>.one` and `<key>.other`, and the number
 * has the name `count`. The server does the same with the same texts, in slidersync.web.language.Texts.
 */
(function () {
  'use strict';

  var PLACE = /\{([a-z]+)\}/;

  /**
   * @param {string} key
   * @param {!Object<string, string|number>=} values for the places
   * @return {string}
   */
  SliderSync.text = function (key, values) {
    return parts(key, values || {}).join('');
  };

  /**
   * Adds a text to an element.
   *
   * @param {!Element} parent
   * @param {string} key
   * @param {!Object<string, string|number|!Element>} values for the places
   */
  SliderSync.appendText = function (parent, key, values) {
    parts(key, values).forEach(function (part) {
      var isElement = typeof part === 'object';
      parent.appendChild(
        isElement ? /** @type {!Element} */ (part) : document.createTextNode(String(part))
      );
    });
  };

  /** @param {!Object<string, string>} more texts by key, of scripts that were loaded later */
  SliderSync.addTexts = function (more) {
    Object.keys(more).forEach(function (key) {
      SliderSync.texts.texts[key] = more[key];
    });
  };

  /**
   * @param {string} key
   * @param {!Object<string, string|number|!Element>} values
   * @return {!Array<string|number|!Element>}
   */
  function parts(key, values) {
    // Every other part is the name of a place.
    return pattern(key, values['count'])
      .split(PLACE)
      .map(function (part, i) {
        return i % 2 ? values[part] : part;
      });
  }

  /**
   * @param {string} key
   * @param {*} count
   * @return {string}
   */
  function pattern(key, count) {
    var all = SliderSync.texts.texts;
    var isOne = SliderSync.texts.singular.indexOf(Number(count)) >= 0;
    return all[key] || all[key + (isOne ? '.one' : '.other')] || key;
  }
})();
