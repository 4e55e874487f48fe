package slidersync.osc;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import slidersync.osc.mapping.OscCommand;
import slidersync.osc.mapping.OscCommand.Press;
import slidersync.osc.mapping.OscCommand.Touch;

/** The conversations of one board, by peer. */
final class Conversations {

  private final Function<Peer, Conversation> begin;
  private final Map<Peer, Conversation> byPeer = new LinkedHashMap<>();

  /**
   * @param begin begins the conversation with a peer
   */
  Conversations(Function<Peer, Conversation> begin) {
    this.begin = begin;
  }

  /** The one with a peer, which begins with the first thing that is said. */
  Conversation with(Peer peer) {
    return byPeer.computeIfAbsent(peer, begin);
  }

  @Nullable Conversation find(Peer peer) {
    return byPeer.get(peer);
  }

  /** What a peer is told that listens. */
  Optional<Telling> telling(Peer peer) {
    return Optional.ofNullable(byPeer.get(peer)).map(Conversation::telling);
  }

  Collection<Conversation> all() {
    return List.copyOf(byPeer.values());
  }

  /** What all peers are told that listen. */
  List<Telling> tellings() {
    return byPeer.values().stream().flatMap(one -> Stream.ofNullable(one.telling())).toList();
  }

  /** Does what a peer asks for; see {@link Conversation#receive}. */
  void receive(Peer peer, List<OscCommand> commands, boolean isBundle) {
    commands.stream().flatMap(Conversations::letGo).forEach(control -> letGo(peer, control));
    with(peer).receive(commands, isBundle);
  }

  private static Stream<String> letGo(OscCommand command) {
    if (command instanceof Press press) return letGo(press, press.isPressed());
    return command instanceof Touch touch ? letGo(touch, touch.isTouched()) : Stream.of();
  }

  private static Stream<String> letGo(OscCommand.OfOne command, boolean goesOn) {
    return goesOn ? Stream.of() : Stream.of(command.control().id());
  }

  /** Lets go of a control that a peer has taken from another port than the one that it lets go. */
  private void letGo(Peer peer, String control) {
    if (with(peer).has(control)) return;
    byPeer.forEach(
        (other, conversation) -> {
          if (peer.mayBe(other)) conversation.release(control);
        });
  }

  /** Ends the one with a peer that is gone. */
  void end(Peer peer) {
    Conversation conversation = byPeer.remove(peer);
    if (conversation != null) conversation.end();
  }

  void endAll() {
    List.copyOf(byPeer.keySet()).forEach(this::end);
  }
}
