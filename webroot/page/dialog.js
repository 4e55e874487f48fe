/**
 * @fileoverview A dialog above the page: the browser keeps the focus in it and closes it with Escape; a tap
 * beside it closes it, too. Older browsers show it without keeping the focus.
 */
(function () {
  'use strict';

  /**
   * @param {string} name
   * @constructor
   */
  SliderSync.Dialog = function (name) {
    var self = this;
    var id = 'page.' + name;
    /** @private {?} The type checker knows no dialogs. */
    this.element_ = document.getElementById(id);
    /** @private */
    this.button_ = /** @type {!HTMLElement} */ (document.getElementById(id + '.button'));
    /** @private */
    this.title_ = /** @type {!HTMLElement} */ (document.getElementById(id + '.title'));
    document.getElementById(id + '.close').addEventListener('click', function () {
      self.close();
    });
    this.element_.addEventListener('click', function (/** @type {!Event} */ event) {
      if (event.target === self.element_) self.close();
    });
    this.element_.addEventListener('close', function () {
      // It comes a frame later: by then a hand may have gone on to something else.
      if (document.activeElement === document.body) self.button_.focus();
    });
    this.element_.addEventListener('keydown', function (/** @type {!KeyboardEvent} */ event) {
      if (/^Esc/.test(event.key) && !self.element_.showModal) self.close();
    });
  };

  var Dialog = SliderSync.Dialog;

  Dialog.prototype.open = function () {
    if (this.element_.hasAttribute('open')) return;
    if (this.element_.showModal) this.element_.showModal();
    else this.element_.setAttribute('open', '');
    this.title_.focus();
  };

  /** Leads back to the button. */
  Dialog.prototype.close = function () {
    if (this.element_.close) this.element_.close();
    else this.element_.removeAttribute('open');
    this.button_.focus();
  };
})();
