package slidersync.oscquery;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.util.ReferenceCounted;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Queue;
import slidersync.door.DoorMeters;
import slidersync.osc.ConnectedPeer;
import slidersync.osc.Switchboard;
import slidersync.osc.mapping.OscControl;
import slidersync.osc.packet.OscCodec;
import slidersync.osc.packet.OscPacket;
import slidersync.web.http.WebSocketChannel;

/** A client's WebSocket: a peer that is told of what it listens to. */
final class Client extends ConnectedPeer {

  /** Changes of the tree that wait for a client; of more it hears as one. */
  private static final int MAX_NEWS = 100;

  private final ServerWebSocket socket;
  private final WebSocketChannel channel;
  private final Switchboard switchboard;
  private final Catalog catalog;
  private final Questions questions;
  private final DoorMeters meters;
  private final Paths paths = new Paths();
  private final Queue<JsonObject> news = new ArrayDeque<>();
  private boolean isFull;

  Client(
      ServerWebSocket socket,
      WebSocketChannel channel,
      Switchboard switchboard,
      Catalog catalog,
      Questions questions,
      DoorMeters meters) {
    super(socket.remoteAddress());
    this.socket = socket;
    this.channel = channel;
    this.switchboard = switchboard;
    this.catalog = catalog;
    this.questions = questions;
    this.meters = meters;
  }

  /** Takes a binary frame: a packet of OSC. */
  void receive(Buffer packet) {
    switchboard.receive(packet.getBytes(), isListening -> this);
  }

  /** Takes a text frame: a command about what to hear, or a path, which ossia asks for here. */
  void receive(String text) {
    if (text.startsWith("/")) {
      ask(text);
      return;
    }
    meters.in();
    ListenCommand.read(text).ifPresentOrElse(this::execute, meters::refused);
  }

  private void ask(String question) {
    String[] parts = question.split("\\?", 2);
    String query = parts.length < 2 ? null : parts[1];
    Answer answer = questions.answer(parts[0], query, socket.localAddress());
    if (answer.status() != 200) return;
    write(new TextWebSocketFrame(answer.body()));
    listenLater();
  }

  private void execute(ListenCommand command) {
    PathNode node = catalog.tree().find(command.path()).orElse(null);
    if (node == null) {
      meters.unknown();
    } else if (!command.isListen()) {
      paths.remove(node.path());
      switchboard.listens(this, control -> false);
    } else if (paths.add(node.path())) {
      Paths more = new Paths();
      more.add(node.path());
      switchboard.listens(this, control -> more.include(control.address()));
    } else {
      meters.refused();
    }
  }

  /** Tells how the tree has become another one. */
  void grown(Tree.Difference difference) {
    if (news.size() + difference.size() > MAX_NEWS) {
      news.clear();
      say("PATH_CHANGED", "/");
    } else {
      difference.removed().forEach(path -> say("PATH_REMOVED", path));
      difference.added().forEach(path -> say("PATH_ADDED", path));
      difference.changed().forEach(path -> say("PATH_CHANGED", path));
    }
    paths.keepThoseOf(catalog.tree());
    sayWhatWaits();
  }

  private void say(String command, String path) {
    news.add(new JsonObject().put("COMMAND", command).put("DATA", path));
  }

  private void sayWhatWaits() {
    while (!isFull && !news.isEmpty()) write(new TextWebSocketFrame(news.remove().encode()));
  }

  /** Asks whether it is still there. */
  void ping() {
    if (!isFull) write(new PingWebSocketFrame());
  }

  private void write(ReferenceCounted frame) {
    Future<Void> written = channel.write(frame);
    if (written.isComplete() || isFull) return;
    isFull = true;
    written.onSuccess(this::drained);
  }

  private void drained(Void taken) {
    isFull = false;
    socket.resume();
    sayWhatWaits();
    switchboard.drained(this);
  }

  /** Listens no more until the client has taken its answer. */
  private void listenLater() {
    if (isFull) socket.pause();
  }

  @Override
  public boolean isFull() {
    return isFull;
  }

  @Override
  public void send(OscPacket packet) {
    write(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(OscCodec.encode(packet))));
  }

  @Override
  public void answer(OscPacket packet) {
    send(packet);
    listenLater();
  }

  @Override
  public boolean listensTo(OscControl control) {
    return paths.include(control.address());
  }
}
