/** @fileoverview What a program gets of a board's people, messages and definition. Pure. */
(function () {
  'use strict';

  /**
   * @param {!SliderSync.Replica} replica
   * @return {!Array<!Object>}
   */
  SliderSync.toPeople = function (replica) {
    return replica.controls().map(function (id) {
      var value = /** @type {?} */ (replica.value(id));
      return {
        'id': id,
        'name': value['name'] || '',
        'color': value['color'] || '',
        'holds': value['holds'] || []
      };
    });
  };

  /**
   * @param {!SliderSync.Replica} replica
   * @return {!Array<!Object>} the oldest first
   */
  SliderSync.toMessages = function (replica) {
    return replica.controls().map(Number).sort(byNumber).map(function (id) {
      var value = /** @type {?} */ (replica.value(String(id)));
      return {
        'id': id,
        'by': value['by'],
        'name': value['name'] || '',
        'color': value['color'] || '',
        'text': value['text'],
        'at': new Date(value['at'])
      };
    });
  };

  /**
   * @param {!SliderSync.Replica} replica
   * @return {!Object|undefined} undefined: a program has made the board, or it is not known yet
   */
  SliderSync.toDefinition = function (replica) {
    var value = /** @type {?} */ (replica.value('board'));
    return value && {'text': value['text'], 'at': new Date(value['at']), 'by': value['by']};
  };

  /**
   * @param {number} one
   * @param {number} other
   * @return {number}
   */
  function byNumber(one, other) {
    return one - other;
  }
})();
