@org.jspecify.annotations.NullMarked
package slidersync.boardfile;
