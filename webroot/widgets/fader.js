/** @fileoverview A slider that stands. */
SliderSync.widgets.define('fader', SliderSync.standing);
