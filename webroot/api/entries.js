/** @fileoverview What a program gets of the people at a board and of its messages. Pure. */
(function () {
  'use strict';

  /**
   * @param {string} id
   * @param {?} value of the stream
   * @return {!Object}
   */
  SliderSync.toPerson = function (id, value) {
    return {
      'id': id,
      'name': value['name'] || '',
      'color': value['color'] || '',
      'holds': value['holds'] || []
    };
  };

  /**
   * @param {string} id
   * @param {?} value of the stream
   * @return {!Object}
   */
  SliderSync.toMessage = function (id, value) {
    return {
      'id': Number(id),
      'by': value['by'],
      'name': value['name'] || '',
      'color': value['color'] || '',
      'text': value['text'],
      'at': new Date(value['at'])
    };
  };
})();
