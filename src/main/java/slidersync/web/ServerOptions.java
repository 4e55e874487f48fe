package slidersync.web;

import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.ServerSSLOptions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import slidersync.web.bridge.ClientLimits;
import slidersync.web.tls.PlainOrTls;

/** What the server of a web verticle takes and refuses, below HTTP. */
final class ServerOptions {

  /**
   * What the operating system keeps for a socket that does not read. Left to itself that grows to
   * megabytes, all of it old values.
   */
  private static final int SEND_BUFFER = 64 * 1024;

  /** A connection that has not said by then who it is gets closed. */
  private static final long HANDSHAKE_SECONDS = 10;

  private ServerOptions() {}

  static HttpServerOptions of(WebOptions options) {
    // Clear-text HTTP/2 loses connections with XHR polling; deflated messages can be bombs.
    // Everything here runs on one event loop; being ready for others costs 4 KB per connection.
    return new HttpServerOptions()
        .setHttp2ClearTextEnabled(false)
        .setStrictThreadMode(true)
        .setPerMessageWebSocketCompressionSupported(false)
        .setPerFrameWebSocketCompressionSupported(false)
        .setMaxWebSocketFrameSize(ClientLimits.MAX_BYTES)
        .setMaxWebSocketMessageSize(ClientLimits.MAX_BYTES)
        .setSendBufferSize(SEND_BUFFER)
        // A subscriber is written to all the time. So one timeout covers sockets that do not read,
        // peers that vanished, and requests that never end, however slowly they drip.
        .setTcpKeepAlive(true)
        .setWriteIdleTimeout((int) options.patience().toSeconds());
  }

  /** Adds TLS, for HTTP/1.1: browsers open WebSockets of their own, and SockJS needs no more. */
  static HttpServerOptions secure(HttpServerOptions options, KeyCertOptions certificate) {
    return options
        .setSsl(true)
        .setSslEngineOptions(new PlainOrTls())
        .setKeyCertOptions(certificate)
        .setUseAlpn(true)
        .setAlpnVersions(List.of(HttpVersion.HTTP_1_1))
        .setSslHandshakeTimeout(Math.min(HANDSHAKE_SECONDS, options.getWriteIdleTimeout()))
        .setSslHandshakeTimeoutUnit(TimeUnit.SECONDS);
  }

  /** Gives a server that listens another certificate; what is connected stays as it is. */
  static void replace(HttpServer server, KeyCertOptions certificate) {
    server.updateSSLOptions(new ServerSSLOptions().setKeyCertOptions(certificate));
  }
}
