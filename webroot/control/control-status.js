/**
 * @fileoverview The lines under one control: why a value was refused, who holds the control, who has moved
 * it just now. The page of an author gets them when they are needed.
 */
(function () {
  'use strict';

  /** How long it shows who has moved the control, in milliseconds. */
  var BRIEFLY = 2000;

  /**
   * @param {!SliderSync.Field} field
   * @constructor
   */
  SliderSync.ControlStatus = function (field) {
    /** @private */
    this.field_ = field;
    /** @private */
    this.input_ = field.input;
    /** @private Whether the message names the holder. */
    this.isOfHolder_ = false;
    /** @private {?SliderSync.Profile} */
    this.holder_ = null;
    /** @private {?SliderSync.Profile} */
    this.mover_ = null;
    /** @private {number|undefined} */
    this.moved_ = undefined;
  };

  var ControlStatus = SliderSync.ControlStatus;

  /**
   * Says why a value was refused.
   *
   * @param {string} message empty: the value is valid
   */
  ControlStatus.prototype.refuse = function (message) {
    this.say_(message);
    this.isOfHolder_ = false;
    if (message) this.input_.setAttribute('aria-invalid', 'true');
    else this.input_.removeAttribute('aria-invalid');
  };

  /**
   * Says what to do.
   *
   * @param {string} message empty: nothing
   */
  ControlStatus.prototype.hint = function (message) {
    var line;
    this.refuse(message);
    this.input_.removeAttribute('aria-invalid');
    line = this.line_('message', false);
    if (line && message) line.setAttribute('data-hint', '');
  };

  /**
   * Says why the control does not move, until it shows the holder.
   *
   * @param {string} message
   */
  ControlStatus.prototype.explain = function (message) {
    if (this.holder_ || this.isOfHolder_) return;
    this.refuse(message);
    this.input_.removeAttribute('aria-invalid');
    this.card_().setAttribute('data-held', '');
    this.isOfHolder_ = true;
  };

  /** @param {?SliderSync.Profile} holder null: nobody else holds it */
  ControlStatus.prototype.showHolder = function (holder) {
    var card = this.card_();
    if (isSame(holder, this.holder_) && !this.isOfHolder_) return;
    if (this.isOfHolder_) this.refuse('');
    this.holder_ = holder;
    if (holder) card.setAttribute('data-held', '');
    else card.removeAttribute('data-held');
    this.paint_(card, holder);
    this.show_();
  };

  /**
   * Gives a card the colour of who holds it, and what is drawn on it their initials.
   *
   * @param {!HTMLElement} card
   * @param {?SliderSync.Profile} holder
   * @private
   */
  ControlStatus.prototype.paint_ = function (card, holder) {
    var color = holder ? SliderSync.colorOf(holder) : '';
    var drawing = SliderSync.widgets.of(this.input_);
    card.style.outlineColor = color;
    card.style.setProperty('--hand', color);
    card.style.setProperty('--on-hand', color ? SliderSync.inkOn(color) : '');
    if (drawing && drawing.hold) {
      drawing.hold(this.input_, holder ? SliderSync.initialsOf(holder.name) : '');
    }
  };

  /** @param {SliderSync.Profile} mover */
  ControlStatus.prototype.showMover = function (mover) {
    var self = this;
    clearTimeout(this.moved_);
    this.moved_ = setTimeout(function () {
      self.mover_ = null;
      self.show_();
    }, BRIEFLY);
    if (isSame(mover, this.mover_)) return;
    this.mover_ = mover;
    this.show_();
  };

  /** @private */
  ControlStatus.prototype.show_ = function () {
    var profile = this.holder_ || this.mover_;
    var line = this.line_('who', !!profile);
    var key = this.holder_ ? this.field_.type.moving : 'control.by';
    if (!line) return;
    line.textContent = '';
    if (!profile) return;
    line.appendChild(SliderSync.dot(profile));
    SliderSync.appendText(line, key, {'name': SliderSync.nameOf(profile)});
  };

  /**
   * @param {string} message
   * @private
   */
  ControlStatus.prototype.say_ = function (message) {
    var line = this.line_('message', !!message);
    if (!line) return;
    line.removeAttribute('data-hint');
    if (SliderSync.setText(line, message)) SliderSync.tellOf(this.input_, message);
  };

  /**
   * @param {string} name
   * @param {boolean} isNeeded
   * @return {?Element}
   * @private
   */
  ControlStatus.prototype.line_ = function (name, isNeeded) {
    var input = this.input_;
    var id = input.id + '.' + name;
    var line = document.getElementById(id);
    if (line || !isNeeded) return line;
    line = document.createElement('span');
    line.id = id;
    line.className = name;
    if (name === 'message' && !SliderSync.newsPlace()) line.setAttribute('role', 'status');
    input.parentNode.insertBefore(line, input.nextSibling);
    input.setAttribute(
      'aria-describedby',
      ((input.getAttribute('aria-describedby') || '') + ' ' + id).replace(/^ /, '')
    );
    return line;
  };

  /**
   * @return {!HTMLElement} the element that gets the outline of the holder
   * @private
   */
  ControlStatus.prototype.card_ = function () {
    var element = this.input_.parentElement;
    while (element) {
      if (/(^| )control( |$)/.test(element.className)) return /** @type {!HTMLElement} */ (element);
      element = element.parentElement;
    }
    return this.input_;
  };

  /**
   * @param {?SliderSync.Profile} one
   * @param {?SliderSync.Profile} other
   * @return {boolean} whether both look the same
   */
  function isSame(one, other) {
    if (!one || !other) return one === other;
    return one.id === other.id && one.name === other.name && one.color === other.color;
  }
})();
