/**
 * @fileoverview The menu of a board's page: how this device shows it. What is chosen applies at once, and
 * the device keeps it.
 */
(function () {
  'use strict';

  /** How often the delay is shown, in milliseconds. */
  var PERIOD = 1000;

  /**
   * @param {!SliderSync.Delay} delay
   * @constructor
   */
  SliderSync.Menu = function (delay) {
    /** @private */
    this.delay_ = delay;
    /** @private */
    this.awake_ = new SliderSync.WakeLock(
      window.navigator,
      /** @type {?} */ (window)['isSecureContext'] === true,
      this.showAwake_.bind(this)
    );
  };

  var Menu = SliderSync.Menu;

  /** Shows what the device prefers, and listens to what it is told. */
  Menu.prototype.start = function () {
    this.listen_();
    this.listenToScreen_();
    SliderSync.keepBarsColored();
    setInterval(this.showDelay_.bind(this), PERIOD);
    if (SliderSync.recallOnDevice('awake')) this.awake_.want(true);
  };

  /** @private */
  Menu.prototype.listen_ = function () {
    var dialog = new SliderSync.Dialog('menu');
    var share = new SliderSync.Share();
    onChange('menu.theme', function (value) {
      prefer('theme', value);
      SliderSync.colorBars();
    });
    onChange('menu.text', function (value) {
      prefer('text', value === '100' ? '' : value);
    });
    onChange('menu.language', function (value) {
      SliderSync.keepPreference('language', value);
      location.reload();
    });
    byId('menu.button').addEventListener('click', function () {
      share.show();
      dialog.open();
    });
  };

  /** @private */
  Menu.prototype.listenToScreen_ = function () {
    var awake = this.awake_;
    var keep = input('menu.awake');
    var full = input('menu.full');
    keep.checked = !!SliderSync.recallOnDevice('awake');
    keep.addEventListener('change', function () {
      SliderSync.keepOnDevice('awake', keep.checked ? 'on' : '');
      awake.want(keep.checked);
    });
    document.addEventListener('visibilitychange', function () {
      if (!document.hidden) awake.ask();
    });
    byId('menu.full.row').hidden = !SliderSync.hasFullScreen();
    full.addEventListener('change', function () {
      SliderSync.setFullScreen(full.checked);
    });
    ['fullscreenchange', 'webkitfullscreenchange', 'fullscreenerror'].forEach(function (type) {
      document.addEventListener(type, function () {
        full.checked = SliderSync.isFullScreen();
      });
    });
  };

  /**
   * @param {SliderSync.Awake} state
   * @private
   */
  Menu.prototype.showAwake_ = function (state) {
    var badge = byId('menu.awake.state');
    badge.setAttribute('data-state', state);
    // A screen that may go dark again needs no words.
    SliderSync.setText(
      badge,
      state === SliderSync.Awake.OFF ? '' : SliderSync.text('menu.awake.' + state)
    );
    // Browsers take it from every hidden page, and give it back.
    this.warn_(
      state === SliderSync.Awake.LOST && !document.hidden
        ? SliderSync.text('menu.awake.warning')
        : ''
    );
  };

  /**
   * Says beside the button of the menu what nobody would see in the menu, which is closed.
   *
   * @param {string} words empty: nothing
   * @private
   */
  Menu.prototype.warn_ = function (words) {
    SliderSync.setText(byId('menu.lost'), words ? '!' : '');
    SliderSync.setText(byId('menu.lost.words'), words);
    byId('menu.button').title = words;
    SliderSync.tell(words);
  };

  /** @private */
  Menu.prototype.showDelay_ = function () {
    var figures = this.delay_.figures();
    SliderSync.setText(
      byId('delay'),
      figures ? SliderSync.text('delay.short', {'median': figures.median}) : ''
    );
    SliderSync.setText(
      byId('menu.delay'),
      figures ? SliderSync.text('delay.long', figures) : SliderSync.text('delay.none')
    );
  };

  /**
   * Keeps a preference, and shows the page so.
   *
   * @param {string} name
   * @param {string} value empty: what the page does by itself
   */
  function prefer(name, value) {
    var root = /** @type {!Element} */ (document.documentElement);
    SliderSync.keepPreference(name, value);
    if (value) root.setAttribute('data-' + name, value);
    else root.removeAttribute('data-' + name);
  }

  /**
   * @param {string} id of a select
   * @param {function(string)} chosen
   */
  function onChange(id, chosen) {
    var select = /** @type {!HTMLSelectElement} */ (byId(id));
    select.addEventListener('change', function () {
      chosen(select.value);
    });
  }

  /**
   * @param {string} id
   * @return {!HTMLInputElement}
   */
  function input(id) {
    return /** @type {!HTMLInputElement} */ (byId(id));
  }

  /**
   * @param {string} id
   * @return {!HTMLElement}
   */
  function byId(id) {
    return /** @type {!HTMLElement} */ (document.getElementById('page.' + id));
  }
})();
