/**
 * @fileoverview The panel of people: shows who is at the board, and asks for a name and a colour.
 */
(function () {
  'use strict';

  /** How many avatars fit into the header. */
  var AVATARS = 3;

  /**
   * @param {!SliderSync.People} people
   * @param {!SliderSync.Me} me
   * @constructor
   */
  SliderSync.PeoplePanel = function (people, me) {
    /** @private */
    this.people_ = people;
    /** @private */
    this.me_ = me;
    /** @private */
    this.panel_ = new SliderSync.Panel('people', function () {});
    /** @private */
    this.name_ = /** @type {!HTMLInputElement} */ (byId('me.name'));
    /** @private */
    this.color_ = /** @type {!HTMLInputElement} */ (byId('me.color'));
    /** @private */
    this.strip_ = /** @type {?HTMLElement} */ (document.getElementById('page.strip'));
    this.listen_();
  };

  var PeoplePanel = SliderSync.PeoplePanel;

  /** Shows who is there. */
  PeoplePanel.prototype.peopleChanged = function () {
    var people = this.people_.list();
    var list = byId('people.list');
    var avatars = byId('people.avatars');
    byId('people.count').textContent = String(people.length);
    byId('people.words').textContent = SliderSync.text('people.here', {'count': people.length});
    list.textContent = '';
    avatars.textContent = '';
    people.slice(0, AVATARS).forEach(function (profile) {
      avatars.appendChild(SliderSync.avatarOf(profile));
    });
    people.forEach(function (profile) {
      list.appendChild(this.entry_(profile));
    }, this);
    if (!people.length) list.appendChild(withText('li', SliderSync.text('people.nobody')));
  };

  /** Shows the name and the colour of the person at this page. */
  PeoplePanel.prototype.meChanged = function () {
    var isKnown = this.me_.name !== '';
    if (document.activeElement !== this.name_) this.name_.value = this.me_.name;
    if (isKnown) this.color_.value = this.me_.color;
    byId('me.join').textContent = SliderSync.text(isKnown ? 'people.save' : 'people.join');
    byId('me.forget').hidden = !isKnown;
  };

  /** Opens the panel at the field for the name. */
  PeoplePanel.prototype.askForName = function () {
    this.panel_.open(this.name_);
    this.name_.select();
  };

  /**
   * @param {SliderSync.Profile} profile
   * @return {!Element}
   * @private
   */
  PeoplePanel.prototype.entry_ = function (profile) {
    var entry = document.createElement('li');
    entry.appendChild(SliderSync.avatarOf(profile));
    entry.appendChild(SliderSync.nameOf(profile));
    if (profile.id === this.people_.self) {
      entry.appendChild(withText('span', ' ' + SliderSync.text('people.you')));
    }
    return entry;
  };

  /** @private */
  PeoplePanel.prototype.listen_ = function () {
    var self = this;
    var body = document.body;
    onSubmit(byId('me'), function () {
      self.join_(self.name_.value, self.color_.value, complain);
    });
    byId('me.forget').addEventListener('click', function () {
      self.me_.forget(complain);
      SliderSync.dropCopies();
      self.name_.focus();
    });
    if (!this.strip_) return;
    onSubmit(this.strip_, function () {
      var name = body.getAttribute('data-suggested-name') || '';
      self.join_(name, body.getAttribute('data-suggested-color') || '', function (what) {
        if (what) self.askForName();
        complain(what);
      });
      // The button that had the focus is gone.
      byId('people.button').focus();
    });
    byId('strip.other').addEventListener('click', function () {
      self.askForName();
    });
  };

  /**
   * Joins, and takes the offered name away at once: controls below move with the tap, and not later under
   * a finger.
   *
   * @param {string} name
   * @param {string} color
   * @param {function(string)} done called with what is wrong; empty: nothing
   * @private
   */
  PeoplePanel.prototype.join_ = function (name, color, done) {
    if (this.strip_) /** @type {!HTMLElement} */ (this.strip_).hidden = true;
    complain('');
    this.me_.join(name, color, done);
  };

  /** @param {string} what is wrong; empty: nothing */
  function complain(what) {
    SliderSync.setText(byId('me.error'), what);
    SliderSync.tell(what);
  }

  /**
   * @param {!Element} form
   * @param {function()} action
   */
  function onSubmit(form, action) {
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      action();
    });
  }

  /**
   * @param {string} tag
   * @param {string} text
   * @return {!Element}
   */
  function withText(tag, text) {
    var element = document.createElement(tag);
    element.textContent = text;
    return element;
  }

  /**
   * @param {string} id
   * @return {!HTMLElement}
   */
  function byId(id) {
    return /** @type {!HTMLElement} */ (document.getElementById('page.' + id));
  }
})();
