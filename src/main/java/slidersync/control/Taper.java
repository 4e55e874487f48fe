package slidersync.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How the way of a slider is divided among its values, the {@code curve} of a definition. {@code
 * taper.js} does the same, and the way back; one table of cases tests both.
 */
enum Taper {
  /** Equal steps take equal parts of the way. */
  LINEAR {
    @Override
    double height(double value) {
      return value;
    }

    @Override
    DoubleStream candidates(double low, double high) {
      return IntStream.rangeClosed(0, 4).mapToDouble(i -> low + (high - low) * i / 4);
    }
  },

  /** Decibels as on a mixing desk: from -20 upwards they have most of the way. */
  DB {
    @Override
    double height(double value) {
      int i = 0;
      while (i < BENDS.length - 1 && value > BENDS[i + 1][0]) i++;
      return BENDS[i][1] + (value - BENDS[i][0]) * BENDS[i][2];
    }

    @Override
    DoubleStream candidates(double low, double high) {
      return DoubleStream.of(-60, -40, -30, -20, -15, -10, -5, 0, 5, 10, 15, 20);
    }
  },

  /** Equal factors take equal parts of the way. */
  LOG {
    @Override
    double height(double value) {
      return Math.log(value);
    }

    @Override
    DoubleStream candidates(double low, double high) {
      return IntStream.rangeClosed((int) Math.floor(Math.log10(low)), (int) Math.log10(high))
          .boxed()
          .flatMapToDouble(power -> DoubleStream.of(1, 2, 5).map(n -> n * Math.pow(10, power)));
    }
  };

  /** Decibels, the height there, and how much a decibel is from there on. */
  private static final double[][] BENDS = {
    {-60, 10, 1}, {-60, 10, 2}, {-50, 30, 3}, {-40, 60, 6}, {-30, 120, 8}, {-20, 200, 10}
  };

  /** A measure of the way up to a value; only proportions count. */
  abstract double height(double value);

  /** From 0 at the lower bound to 1 at the upper one; values beyond are at the bounds. */
  double place(double value, double low, double high) {
    double inside = Math.max(low, Math.min(high, value));
    return (height(inside) - height(low)) / (height(high) - height(low));
  }

  /** Values where a scale may have its ticks. */
  abstract DoubleStream candidates(double low, double high);

  /** The values where a scale from one bound to the other has its ticks. */
  List<Double> ticks(double low, double high) {
    return candidates(low, high).filter(value -> value >= low && value <= high).boxed().toList();
  }

  /** Its name in board files. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads the {@code curve} of a slider.
   *
   * @throws DefinitionException when there is no such curve, or it does not fit the lower bound
   */
  static Taper of(Definition definition) {
    Optional<Object> curve = definition.value("curve");
    if (curve.isEmpty()) return LINEAR;
    List<String> words = Arrays.stream(values()).map(Taper::word).toList();
    int which = words.indexOf(curve.get());
    if (which < 0) {
      throw definition.refusal("curve", "one of " + String.join(", ", words), curve.get());
    }
    return values()[which];
  }
}
