/** @fileoverview Several sliders that stand side by side. */
SliderSync.widgets.define('bank', SliderSync.standing);
