package slidersync.board;

import java.util.List;

/** What may be wished of {@link People}. */
public sealed interface Wish {

  /** To be here, or to be seen otherwise from now on. */
  record Join(String participant, String seat, Person person) implements Wish {}

  /** To join in a colour that the board chooses; whoever has one already keeps it. */
  record JoinByName(String participant, String seat, String name) implements Wish {}

  record Leave(String participant, String seat) implements Wish {}

  /** A node's word for those who joined through it. */
  record Present(List<Join> here) implements Wish {}

  /** A node's word that somebody loads the board's page: if they leave just now, they come back. */
  record Return(String participant) implements Wish {}

  /** To have a control for oneself; again while holding it: to go on. */
  record Hold(String participant, String control) implements Wish {}

  record Release(String participant, String control) implements Wish {}

  /** To see to it that what is over ends. */
  record Look() implements Wish {}
}
