/**
 * @fileoverview All controls of the page: passes on to them what the connection and the people say.
 */
(function () {
  'use strict';

  /**
   * @param {!SliderSync.Replica} replica
   * @param {!SliderSync.People} people
   * @constructor
   */
  SliderSync.Controls = function (replica, people) {
    var self = this;
    /** @type {!SliderSync.Replica} */
    this.replica = replica;
    /** @type {?SliderSync.Connection} Set before anything moves. */
    this.connection = null;
    /** @return {boolean} */
    this.isLive = function () {
      return !!self.connection && self.connection.state === SliderSync.State.LIVE;
    };
    /**
     * @param {string} verb
     * @param {!Object} body
     * @param {function(?SliderSync.Failure, *)} done
     */
    this.send = function (verb, body, done) {
      if (self.connection) self.connection.send(verb, body, done);
    };
    /** @param {string} participant the id of this browser's participant */
    this.learn = function (participant) {
      if (people.self === participant) return;
      people.self = participant;
      self.peopleChanged();
    };
    /** @type {!SliderSync.Delay} */
    this.delay = new SliderSync.Delay();
    /** @type {!SliderSync.Movers} */
    this.movers = new SliderSync.Movers(people);
    /** @type {?function()} Called when values, holders or the connection may have changed. */
    this.changed = null;
    /** @private */
    this.people_ = people;
    /** @private {?Element} */
    this.focused_ = null;
    /** @type {!SliderSync.ControlSet} */
    this.all = new SliderSync.ControlSet(this);
    /** @private */
    this.controls_ = this.all.controls;
    /** @private */
    this.places_ = this.all.places;
    /** @private */
    this.pushed_ = this.all.pushed;
    this.all.addNew();
    SliderSync.listenToPointers(this.controls_, this.each_.bind(this));
  };

  var Controls = SliderSync.Controls;

  /** @return {!Object<string, SliderSync.Value>} the values that the server rendered */
  Controls.prototype.rendered = function () {
    /** @type {!Object<string, SliderSync.Value>} */
    var values = {};
    this.each_(function (control) {
      var value = control.field.rendered();
      if (value !== undefined) values[control.id] = value;
    });
    this.pushed_.addRendered(values);
    return values;
  };

  /**
   * Sends a change of one control.
   *
   * @param {string} control
   * @param {SliderSync.Value} value
   * @param {?SliderSync.Position} unchangedSince the board refuses if it has changed after this position
   * @param {function(?SliderSync.Failure, ?SliderSync.ChangeResult)} done
   */
  Controls.prototype.set = function (control, value, unchangedSince, done) {
    /** @type {!Object<string, SliderSync.Value>} */
    var values = {};
    var body = {'values': values};
    values[control] = value;
    if (unchangedSince) {
      body['unchangedSince'] = unchangedSince.revision;
      body['history'] = unchangedSince.history;
    }
    this.send('set', body, function (failure, reply) {
      done(failure, /** @type {?SliderSync.ChangeResult} */ (reply));
    });
  };

  /**
   * Shows the values of a delta that the replica took.
   *
   * @param {SliderSync.Delta} delta
   * @param {boolean} replaced whether it replaced everything
   */
  Controls.prototype.valuesChanged = function (delta, replaced) {
    this.movers.take(delta, replaced);
    this.pushed_.refresh(replaced ? null : Object.keys(delta.values));
    this.places_.change(replaced ? undefined : Object.keys(delta.values));
    if (!replaced) this.showMovers_(/** @type {?} */ (delta)['by'] || {});
    if (this.changed) this.changed();
  };

  /** Shows what can be seen from now on, and has changed while it could not. */
  Controls.prototype.catchUp = function () {
    this.places_.catchUp();
  };

  /**
   * Shows who has moved controls just now.
   *
   * @param {!Object<string, *>} by the mover of each control
   * @private
   */
  Controls.prototype.showMovers_ = function (by) {
    Object.keys(by).forEach(function (id) {
      var mover = this.movers.of(id);
      var status = this.controls_[id] ? this.controls_[id].status : this.pushed_.status(id);
      if (this.places_.isHidden(id)) return;
      if (status && mover) status.showMover(mover);
    }, this);
  };

  /** Shows who holds what now. */
  Controls.prototype.peopleChanged = function () {
    var people = this.people_;
    this.each_(function (control) {
      control.setHolder(people.holder(control.id));
    });
    this.pushed_.refresh(null);
  };

  /** @param {!SliderSync.Connection} connection whose state has changed */
  Controls.prototype.stateChanged = function (connection) {
    var live = connection.state === SliderSync.State.LIVE;
    var replica = this.replica;
    if (!live && !this.focused_) this.focused_ = document.activeElement;
    SliderSync.showState(connection);
    this.pushed_.setLive(live);
    this.each_(function (control) {
      if (live) {
        control.resume();
        if (replica.value(control.id) === undefined && window.console) {
          console.warn('slider-sync: the board has no control "' + control.id + '"');
        }
      } else {
        control.hand.letGo();
      }
      control.setInert(!live);
    });
    if (live) this.focusAgain_();
    if (this.changed) this.changed();
  };

  /**
   * Gives the focus back to the control that lost it when it was disabled, unless it is elsewhere by now. A
   * typed one keeps it, unless somebody leaves it.
   *
   * @private
   */
  Controls.prototype.focusAgain_ = function () {
    var before = this.focused_ && this.controls_[this.focused_.id];
    var active = document.activeElement;
    this.focused_ = null;
    if (before && !before.field.type.isTyped && (!active || active === document.body)) {
      // The type checker does not know `preventScroll`.
      /** @type {?} */ (before.input).focus({preventScroll: true});
    }
  };

  /**
   * @param {function(this:SliderSync.Controls, !SliderSync.Control)} action
   * @private
   */
  Controls.prototype.each_ = function (action) {
    this.all.each(action.bind(this));
  };
})();
