package slidersync.web.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'string'} | text",
        "{'type':'string','const':'err'} | err",
        "{'enum':['rec','message']} | rec or message",
        "{'type':'integer','minimum':0} | whole number from 0",
        "{'type':'number','minimum':0,'maximum':100} | number from 0 to 100",
        "{'type':['number','string','null']} | number or text or null",
        "{'anyOf':[]} | one of several",
        "{'type':'string','pattern':'^a$'} | text, ^a$"
      })
  void typeIsSaidInWords(String schema, String words) {
    assertThat(SchemaWords.type(new JsonObject(schema.replace('\'', '"')))).isEqualTo(words);
  }
}
