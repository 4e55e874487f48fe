/** @fileoverview The commands of a program. Each tells its outcome, and none throws. */
(function () {
  'use strict';

  var Board = SliderSync.Board;

  /**
   * @param {string|!Object<string, SliderSync.Value>} control or several values
   * @param {?=} value left out after several values
   * @param {(Object|SliderSync.Done)=} options
   * @param {SliderSync.Done=} done
   * @return {!Promise<SliderSync.Outcome>|undefined}
   */
  Board.prototype.set = function (control, value, options, done) {
    var values = /** @type {!Object<string, SliderSync.Value>} */ (Object.create(null));
    var isOne = typeof control === 'string';
    var rest = isOne ? [options, done] : [value, options];
    var given = typeof rest[0] === 'function' ? {} : rest[0] || {};
    var several = /** @type {!Object<string, SliderSync.Value>} */ (control);
    if (isOne) values[/** @type {string} */ (control)] = value;
    else {
      Object.keys(several).forEach(function (id) {
        values[id] = several[id];
      });
    }
    return this.promise_(typeof rest[0] === 'function' ? rest[0] : rest[1], function (end) {
      this.changes_.set(values, given['unchangedSince'] || null, end);
    });
  };

  /**
   * @param {string} control
   * @param {SliderSync.Done=} done
   * @param {SliderSync.Done=} lost
   * @return {!Promise<SliderSync.Outcome>|undefined}
   */
  Board.prototype.hold = function (control, done, lost) {
    return this.promise_(done, function (end) {
      this.leases_.hold(control, end, lost || function () {});
    });
  };

  /**
   * @param {string} control
   * @param {SliderSync.Done=} done
   * @param {SliderSync.Done=} lost
   * @return {!Promise<SliderSync.Outcome>|undefined}
   */
  Board.prototype.press = function (control, done, lost) {
    return this.promise_(done, function (end) {
      if (this.isLive_()) this.leases_.press(control, end, lost || function () {});
      else end(SliderSync.refusal(SliderSync.NotSent));
    });
  };

  /**
   * @param {string} control that it holds or presses
   * @param {SliderSync.Done=} done
   * @return {!Promise<SliderSync.Outcome>|undefined}
   */
  Board.prototype.release = function (control, done) {
    return this.promise_(done, function (end) {
      this.leases_.release(control, end);
    });
  };

  /**
   * @param {string} control
   * @param {SliderSync.Done=} done
   * @return {!Promise<SliderSync.Outcome>|undefined}
   */
  Board.prototype.fire = function (control, done) {
    return this.promise_(done, function (end) {
      var send = /** @type {function(string, !Object, function(?SliderSync.Failure, *))} */ (this.send_);
      var isLive = this.isLive_.bind(this);
      var reply = /** @type {*} */ (null);
      new SliderSync.Fire(
        control,
        isLive,
        function (verb, body, answered) {
          send(verb, body, function (failure, answer) {
            reply = answer;
            answered(failure, answer);
          });
        },
        function (failure, mayHaveFired) {
          if (failure) end(SliderSync.refusal(mayHaveFired ? SliderSync.Lost : failure));
          else end(SliderSync.success(reply));
        }
      );
    });
  };

  /**
   * Joins the board with a name, now and whenever the connection is back.
   *
   * @param {{name: string, color: (string|undefined)}} profile
   * @param {SliderSync.Done=} done
   * @return {!Promise<SliderSync.Outcome>|undefined}
   */
  Board.prototype.join = function (profile, done) {
    var body = {'name': profile['name']};
    if (profile['color']) body['color'] = profile['color'];
    this.profile_ = body;
    return this.command_('people.join', body, done);
  };

  /**
   * @param {SliderSync.Done=} done
   * @return {!Promise<SliderSync.Outcome>|undefined}
   */
  Board.prototype.leave = function (done) {
    this.profile_ = null;
    return this.command_('people.leave', {}, done);
  };

  /**
   * @param {string} text to the people at the board
   * @param {SliderSync.Done=} done
   * @return {!Promise<SliderSync.Outcome>|undefined}
   */
  Board.prototype.post = function (text, done) {
    return this.command_('messages.post', {'text': text}, done);
  };

  /** @package */
  Board.prototype.joinAgain_ = function () {
    if (this.profile_) this.send_('people.join', this.profile_, function () {});
  };

  /**
   * @param {string} verb
   * @param {!Object} body
   * @param {SliderSync.Done|undefined} done
   * @return {!Promise<SliderSync.Outcome>|undefined}
   * @private
   */
  Board.prototype.command_ = function (verb, body, done) {
    return this.promise_(done, function (end) {
      this.send_(verb, body, function (failure, reply) {
        end(failure ? SliderSync.refusal(failure) : SliderSync.success(reply));
      });
    });
  };

  /**
   * @param {?SliderSync.Done|undefined} done
   * @param {function(this:SliderSync.Board, SliderSync.Done)} begin
   * @return {!Promise<SliderSync.Outcome>|undefined}
   * @private
   */
  Board.prototype.promise_ = function (done, begin) {
    return SliderSync.promise(done, begin.bind(this));
  };
})();
