/**
 * The door to MQTT brokers: boards as retained topics, commands from topics, and descriptions of
 * boards for Home Assistant and Homie.
 */
@NullMarked
package slidersync.mqtt;

import org.jspecify.annotations.NullMarked;
