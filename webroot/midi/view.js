/**
 * @fileoverview The part of the menu that shows the MIDI ports of this browser, and what they move.
 */
(function () {
  'use strict';

  /**
   * @param {!SliderSync.Controls} controls
   * @param {string} board
   * @implements {SliderSync.MidiPart}
   * @constructor
   */
  SliderSync.MidiView = function (controls, board) {
    /** @private */
    this.place_ = /** @type {!HTMLElement} */ (document.getElementById('page.midi'));
    /** @private */
    this.board_ = board;
    /** @private */
    this.message_ = '';
    /** @private */
    this.desk_ = new SliderSync.MidiDesk(controls, board, this.show_.bind(this));
    /** @private */
    this.strip_ = new SliderSync.MidiStrip(controls, this.desk_);
  };

  var View = SliderSync.MidiView;

  /** @param {?} access */
  View.prototype.open = function (access) {
    this.place_.hidden = false;
    this.desk_.open(access);
    this.show_();
  };

  /** Lends nothing any more. */
  View.prototype.close = function () {
    this.strip_.end();
    this.desk_.close();
    this.place_.hidden = true;
  };

  /** @private */
  View.prototype.show_ = function () {
    var place = this.place_;
    var inputs = this.desk_.ports ? this.desk_.ports.inputs() : [];
    var focused = document.activeElement ? document.activeElement.id : '';
    place.textContent = '';
    if (inputs.length) inputs.forEach(this.showPort_, this);
    else place.appendChild(SliderSync.midiElement('p', 'note', SliderSync.text('midi.none')));
    place.appendChild(this.tools_());
    this.desk_.mappings.all.forEach(this.showMapping_, this);
    if (focused && document.getElementById(focused)) document.getElementById(focused).focus();
  };

  /**
   * @param {string} name of an input
   * @param {number} i
   * @private
   */
  View.prototype.showPort_ = function (name, i) {
    var desk = this.desk_;
    var port = desk.port(name);
    var row = SliderSync.midiElement('p', 'menu-row', '');
    var label = SliderSync.midiElement('label', '', name);
    var outputs = desk.ports ? desk.ports.outputs() : [];
    var used = /** @type {!HTMLInputElement} */ (SliderSync.midiElement('input', '', ''));
    var answers = SliderSync.midiSelect(
      'page.midi.answers.' + i,
      SliderSync.text('midi.answers', {'port': name}),
      // One that is away is still the one that was chosen.
      [''].concat(outputs, port.output && outputs.indexOf(port.output) < 0 ? [port.output] : []),
      function (output) {
        return output ? SliderSync.text('midi.to', {'port': output}) : SliderSync.text('midi.nowhere');
      },
      port.output
    );
    row.classList.add('midi-port');
    used.type = 'checkbox';
    used.id = 'page.midi.port.' + i;
    used.checked = port.used;
    label.setAttribute('for', used.id);
    /** Keeps what was chosen. */
    function choose() {
      desk.choose(name, {used: used.checked, output: answers.value});
    }
    used.addEventListener('change', choose);
    answers.addEventListener('change', choose);
    [label, used, answers].forEach(row.appendChild, row);
    this.place_.appendChild(row);
  };

  /**
   * @param {SliderSync.MidiMapping} mapping
   * @param {number} i
   * @private
   */
  View.prototype.showMapping_ = function (mapping, i) {
    var desk = this.desk_;
    var control = SliderSync.midiLabel(mapping.control);
    var row = SliderSync.midiElement('p', 'menu-row midi-mapping', '');
    var source = SliderSync.text('midi.source.' + mapping.kind, {
      'number': mapping.number,
      'channel': mapping.channel + 1
    });
    var modes = Object.keys(SliderSync.MidiMode).map(function (name) {
      return /** @type {?} */ (SliderSync.MidiMode)[name];
    });
    var mode = SliderSync.midiSelect(
      'page.midi.mode.' + i,
      SliderSync.text('midi.mode', {'control': control}),
      modes,
      function (one) {
        return SliderSync.text('midi.mode.' + one);
      },
      mapping.mode
    );
    var words = SliderSync.midiElement('span', 'midi-words', '');
    var forget = SliderSync.midiButton('midi.forget', {'control': control}, function () {
      desk.mappings.remove(mapping);
      desk.keep();
    });
    forget.setAttribute('aria-label', forget.textContent || '');
    forget.textContent = '\u00d7';
    mode.addEventListener('change', function () {
      mapping.mode = mode.value;
      desk.keep();
    });
    mode.disabled = mapping.kind === SliderSync.MidiKind.NOTE;
    words.appendChild(SliderSync.midiElement('b', '', control));
    words.appendChild(SliderSync.midiElement('span', '', source));
    [words, mode, forget].forEach(row.appendChild, row);
    row.title = mapping.port;
    this.place_.appendChild(row);
  };

  /**
   * @return {!HTMLElement}
   * @private
   */
  View.prototype.tools_ = function () {
    var self = this;
    var row = SliderSync.midiElement('p', 'menu-row midi-tools', '');
    var file = /** @type {!HTMLInputElement} */ (SliderSync.midiElement('input', 'unseen', ''));
    var load = SliderSync.midiElement('label', 'button button-quiet', SliderSync.text('midi.import'));
    var learn;
    file.type = 'file';
    file.accept = '.json,application/json';
    file.id = 'page.midi.file';
    load.setAttribute('for', file.id);
    file.addEventListener('change', function () {
      if (file.files[0]) self.import_(file.files[0]);
    });
    learn = SliderSync.midiButton('midi.learn', {}, function () {
      document.getElementById('page.menu.close').click();
      self.strip_.begin();
    });
    learn.classList.remove('button-quiet');
    row.appendChild(learn);
    row.appendChild(SliderSync.midiButton('midi.export', {}, this.export_.bind(this)));
    row.appendChild(file);
    row.appendChild(load);
    if (this.message_) row.appendChild(SliderSync.midiElement('span', 'message', this.message_));
    return row;
  };

  /** @private */
  View.prototype.export_ = function () {
    var link = /** @type {!HTMLAnchorElement} */ (SliderSync.midiElement('a', '', ''));
    var blob = new Blob([this.desk_.mappings.toText()], {type: 'application/json'});
    link.href = URL.createObjectURL(blob);
    link.download = 'midi-' + this.board_ + '.json';
    link.click();
    URL.revokeObjectURL(link.href);
  };

  /**
   * @param {!File} file
   * @private
   */
  View.prototype.import_ = function (file) {
    var self = this;
    var reader = new FileReader();
    reader.onload = function () {
      var problem = self.desk_.mappings.take(String(reader.result));
      self.message_ = problem ? SliderSync.text('midi.import.refused', {'place': problem}) : '';
      if (problem) self.show_();
      else self.desk_.keep();
    };
    reader.readAsText(file);
  };

  SliderSync.makeMidi = function (controls) {
    return new SliderSync.MidiView(controls, document.body.getAttribute('data-board') || '');
  };
})();
