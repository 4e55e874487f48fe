package slidersync.board;

import java.util.List;

/** What may be wished of {@link People}. */
public sealed interface PeopleCommand {

  /** To be here, or to be seen otherwise from now on. */
  record Join(String participant, String seat, Profile person) implements PeopleCommand {}

  /** To join in a colour that the board chooses; whoever has one already keeps it. */
  record JoinByName(String participant, String seat, String name) implements PeopleCommand {}

  record Leave(String participant, String seat) implements PeopleCommand {}

  /** A node's word for those who joined through it. */
  record Present(List<Join> here) implements PeopleCommand {}

  /** A node's word that somebody loads the board's page: if they leave just now, they come back. */
  record Return(String participant) implements PeopleCommand {}

  /** To have a control for oneself; again while holding it: to go on. */
  record Hold(String participant, String control) implements PeopleCommand {}

  record Release(String participant, String control) implements PeopleCommand {}

  /** To see to it that what is over ends. */
  record Look() implements PeopleCommand {}
}
