package slidersync.web.page;

import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Compresses answers, for those who say that they take it. */
final class Gzip {

  private Gzip() {}

  static boolean isTakenBy(RoutingContext context) {
    return context.parsedHeaders().acceptEncoding().stream()
        .anyMatch(encoding -> encoding.value().equals("gzip") && encoding.weight() > 0);
  }

  static byte[] compress(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
