/**
 * @fileoverview Learning, step by step, in a strip at the lower edge of the page: touch a control, move what is
 * to move it.
 */
(function () {
  'use strict';

  /**
   * @param {!SliderSync.Controls} controls
   * @param {!SliderSync.MidiDesk} desk
   * @constructor
   */
  SliderSync.MidiStrip = function (controls, desk) {
    var cancel = SliderSync.midiButton('midi.learn.end', {}, this.end.bind(this));
    /** @private */
    this.controls_ = controls;
    /** @private */
    this.desk_ = desk;
    /** @private {!Array<string>} The controls that are still to be learned. */
    this.left_ = [];
    /** @private */
    this.words_ = SliderSync.midiElement('p', '', '');
    /** @private */
    this.strip_ = SliderSync.midiElement('div', 'midi-strip', '');
    /** @private */
    this.chooser_ = new SliderSync.MidiChooser(this.chosen_.bind(this), this.end.bind(this));
    this.strip_.id = 'page.midi.strip';
    this.strip_.hidden = true;
    this.strip_.appendChild(this.words_);
    this.strip_.appendChild(cancel);
    document.body.appendChild(this.strip_);
  };

  var Strip = SliderSync.MidiStrip;

  /** Lets a hand choose a control. */
  Strip.prototype.begin = function () {
    this.strip_.hidden = false;
    this.chooser_.turn(false);
    this.chooser_.turn(true);
    this.say_(SliderSync.text('midi.learn.control'));
  };

  /** Learns nothing any more. */
  Strip.prototype.end = function () {
    this.left_ = [];
    this.strip_.hidden = true;
    this.chooser_.turn(false);
    this.desk_.learn('', null);
    this.refresh_();
  };

  /**
   * @param {!Array<string>} ids
   * @private
   */
  Strip.prototype.chosen_ = function (ids) {
    var controls = this.controls_;
    this.refresh_();
    this.left_ = ids.filter(function (id) {
      return SliderSync.midiTarget(controls, id) !== null;
    });
    if (this.left_.length) this.next_();
    else this.say_(SliderSync.text('midi.learn.none'));
  };

  /**
   * Learns the next of those that were chosen, or lets a hand choose another one.
   *
   * @private
   */
  Strip.prototype.next_ = function () {
    var id = this.left_.shift();
    if (!id) {
      this.begin();
      return;
    }
    this.say_(SliderSync.text('midi.learn.move', {'control': SliderSync.midiLabel(id)}));
    this.desk_.learn(id, this.next_.bind(this));
  };

  /**
   * @param {string} words
   * @private
   */
  Strip.prototype.say_ = function (words) {
    this.words_.textContent = words;
    SliderSync.tell(words);
  };

  /**
   * Shows the values of the board, whatever a tap has done to an input of the browser.
   *
   * @private
   */
  Strip.prototype.refresh_ = function () {
    this.controls_.all.each(function (control) {
      control.refresh();
    });
  };

  /**
   * @param {string} id
   * @return {string} what people call the control
   */
  SliderSync.midiLabel = function (id) {
    var label = document.querySelector('label[for="' + id + '"]');
    var own = document.getElementById(id);
    var isButton = own && own.tagName === 'BUTTON';
    return (label && label.textContent) || (isButton && own.textContent.trim()) || id;
  };
})();
