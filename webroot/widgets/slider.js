/** @fileoverview A slider that lies. It is drawn if it has a curve, which browsers do not know. */
SliderSync.widgets.define('slider', SliderSync.lying);
