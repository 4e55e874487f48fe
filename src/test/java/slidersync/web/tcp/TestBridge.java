package slidersync.web.tcp;

import static slidersync.support.TestNode.get;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import slidersync.board.BoardDefinition;
import slidersync.bus.OwnedBoards;
import slidersync.door.DoorContext;
import slidersync.support.TestNode;
import slidersync.text.Endpoint;

/** A node with a TCP bridge on a free port. */
record TestBridge(TestNode node, TcpBridge bridge, SimpleMeterRegistry registry)
    implements AutoCloseable {

  static TestBridge start(List<BoardDefinition> boards, Duration patience) {
    TestNode node = TestNode.start(boards);
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    DoorContext context = new DoorContext(boards, new OwnedBoards(), registry);
    TcpBridge bridge = new TcpBridge(new Endpoint("127.0.0.1", 0), patience, context);
    get(node.vertx().deployVerticle(bridge));
    return new TestBridge(node, bridge, registry);
  }

  TcpClient open() {
    return TcpClient.open(node.vertx(), bridge.port());
  }

  TcpClient connect() {
    return TcpClient.connect(node.vertx(), bridge.port());
  }

  int connections() {
    return (int) registry.get("slidersync.tcp.connections").gauge().value();
  }

  @Override
  public void close() {
    node.close();
  }
}
