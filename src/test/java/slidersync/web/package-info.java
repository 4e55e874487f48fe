@NullMarked
package slidersync.web;

import org.jspecify.annotations.NullMarked;
