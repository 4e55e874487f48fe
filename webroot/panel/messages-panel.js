/**
 * @fileoverview The panel of messages: shows them, and sends those that are written here.
 */
(function () {
  'use strict';

  /** The list follows new messages if it is scrolled so near to its end, in pixels. */
  var NEAR = 60;

  /**
   * @param {!SliderSync.People} people
   * @param {!SliderSync.Unread} unread
   * @param {function(string, function(?SliderSync.Failure))} post
   * @param {function()} askForName
   * @constructor
   */
  SliderSync.MessagesPanel = function (people, unread, post, askForName) {
    var self = this;
    /** @private */
    this.people_ = people;
    /** @private */
    this.unread_ = unread;
    /** @private */
    this.post_ = post;
    /** @private */
    this.panel_ = new SliderSync.Panel('messages', this.seen_.bind(this));
    /** @private */
    this.toast_ = new SliderSync.Toast(function () {
      self.panel_.open(text());
    });
    /** @private By message. */
    this.entries_ = /** @type {!Object<string, !Element>} */ ({});
    /** @private By message. */
    this.messages_ = /** @type {!Object<string, SliderSync.Message>} */ ({});
    /** @private Texts that are not answered yet; the first is on its way. */
    this.waiting_ = /** @type {!Array<string>} */ ([]);
    this.listen_(askForName);
  };

  var MessagesPanel = SliderSync.MessagesPanel;

  /**
   * Takes a delta of the stream of messages.
   *
   * @param {SliderSync.Delta} delta
   * @param {boolean} replaced whether it replaces everything
   */
  MessagesPanel.prototype.take = function (delta, replaced) {
    var list = byId('messages.list');
    var isNear = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
    if (replaced) this.clear_();
    Object.keys(delta.values)
      .sort(function (one, other) {
        return Number(one) - Number(other);
      })
      .forEach(function (id) {
        if (delta.values[id] === null) this.drop_(id);
        else if (!this.entries_[id]) this.add_(SliderSync.messageOf(id, delta.values[id]), !replaced);
      }, this);
    if (isNear || replaced) list.scrollTop = list.scrollHeight;
    if (this.panel_.isInView()) this.seen_();
  };

  /** @param {boolean} isNamed whether the person at this page has a name; only then can they write */
  MessagesPanel.prototype.meChanged = function (isNamed) {
    byId('write').hidden = !isNamed;
    byId('write.not').hidden = isNamed;
  };

  /**
   * @param {SliderSync.Message} message
   * @param {boolean} isNew
   * @private
   */
  MessagesPanel.prototype.add_ = function (message, isNew) {
    var isOwn = message.by === this.people_.self;
    var entry = SliderSync.entryOf(message, isOwn);
    this.entries_[message.id] = entry;
    this.messages_[message.id] = message;
    byId('messages.list').appendChild(entry);
    if (isOwn) this.unread_.seen(message);
    else this.unread_.add(message);
    if (isNew && !isOwn) this.announce_(message);
  };

  /**
   * Says that somebody has written: to screen readers always, on the screen if the panel is not there.
   *
   * @param {SliderSync.Message} message
   * @private
   */
  MessagesPanel.prototype.announce_ = function (message) {
    SliderSync.tell(SliderSync.text('messages.new', {'name': message.name, 'text': message.text}));
    if (this.panel_.isInView()) return;
    this.toast_.show({id: message.by, name: message.name, color: message.color}, message.text);
  };

  /**
   * @param {string} id
   * @private
   */
  MessagesPanel.prototype.drop_ = function (id) {
    var entry = this.entries_[id];
    if (entry) byId('messages.list').removeChild(entry);
    delete this.entries_[id];
    delete this.messages_[id];
    this.unread_.drop(id);
  };

  /** @private */
  MessagesPanel.prototype.clear_ = function () {
    Object.keys(this.entries_).forEach(this.drop_, this);
  };

  /** @private */
  MessagesPanel.prototype.seen_ = function () {
    this.toast_.hide();
    Object.keys(this.messages_).forEach(function (id) {
      this.unread_.seen(this.messages_[id]);
    }, this);
  };

  /**
   * @param {function()} askForName
   * @private
   */
  MessagesPanel.prototype.listen_ = function (askForName) {
    var self = this;
    byId('write').addEventListener('submit', function (event) {
      event.preventDefault();
      self.send_();
    });
    text().addEventListener('keydown', function (event) {
      var key = /** @type {!KeyboardEvent} */ (event);
      // Enter ends a word that is being composed.
      if (key.key !== 'Enter' || key.shiftKey || /** @type {?} */ (key).isComposing) return;
      event.preventDefault();
      self.send_();
    });
    byId('write.join').addEventListener('click', askForName);
  };

  /** @private */
  MessagesPanel.prototype.send_ = function () {
    var waiting = this.waiting_;
    var written = text().value;
    // Pressing Enter twice sends the text once.
    if (!/\S/.test(written) || waiting[waiting.length - 1] === written) return;
    waiting.push(written);
    if (waiting.length === 1) this.postFirst_();
  };

  /** @private */
  MessagesPanel.prototype.postFirst_ = function () {
    var self = this;
    var waiting = this.waiting_;
    this.post_(waiting[0], function (failure) {
      complain(failure ? sentence(failure) : '');
      if (failure) {
        // The unsent texts stay, to be sent again.
        if (text().value === waiting[waiting.length - 1]) text().value = waiting.join('\n');
        self.waiting_ = [];
        return;
      }
      // A text that was written meanwhile stays.
      if (text().value === waiting.shift()) text().value = '';
      byId('messages.list').scrollTop = byId('messages.list').scrollHeight;
      if (waiting.length > 0) self.postFirst_();
    });
  };

  /**
   * @param {SliderSync.Failure} failure
   * @return {string}
   */
  function sentence(failure) {
    return SliderSync.sentenceOf(failure) || SliderSync.text('messages.offline');
  }

  /** @param {string} what is wrong; empty: nothing is */
  function complain(what) {
    SliderSync.setText(byId('write.error'), what);
    SliderSync.tell(what);
  }

  /** @return {!HTMLTextAreaElement} */
  function text() {
    return /** @type {!HTMLTextAreaElement} */ (byId('write.text'));
  }

  /**
   * @param {string} id
   * @return {!HTMLElement}
   */
  function byId(id) {
    return /** @type {!HTMLElement} */ (document.getElementById('page.' + id));
  }
})();
