package slidersync.board;

import java.util.List;

/** A command to {@link People}. */
public sealed interface PeopleCommand {

  /** Join the board, or change the profile. */
  record Join(String participant, String seat, Profile profile) implements PeopleCommand {}

  /** Join in a colour that the board chooses; a participant who has one keeps it. */
  record JoinByName(String participant, String seat, String name) implements PeopleCommand {}

  record Leave(String participant, String seat) implements PeopleCommand {}

  /** Confirm those who joined through a node. */
  record Present(List<Join> here) implements PeopleCommand {}

  /** Expect a participant who loads the board's page to come back after leaving. */
  record Return(String participant) implements PeopleCommand {}

  /** Hold a control; again while holding it to go on. */
  record Hold(String participant, String control) implements PeopleCommand {}

  record Release(String participant, String control) implements PeopleCommand {}

  /** Hold only what the board's definition lets people hold from now on. */
  record Redefine(BoardDefinition definition) implements PeopleCommand {}

  /** End the holds and seats that are over. */
  record Expire() implements PeopleCommand {}
}
