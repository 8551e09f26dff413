package dev.storygen.embedded.normalizer.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.embedded.normalizer.SpokenText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AbbreviationRuleTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u00a6',
      textBlock =
          """
          Dr. Smith met Mr. and Mrs. Lee. -> Doctor Smith met Mister and Missus Lee.
          St. James lives on Main St. today. -> Saint James lives on Main Street today.
          on Main St. The house -> on Main Street. The house.
          Prof. X and Gen. Lee and Sgt. Pepper -> Professor X and General Lee and Sergeant Pepper.
          Acme Inc. and Baz Ltd. came -> Acme Incorporated and Baz Limited came.
          e.g. apples, i.e. fruit, etc. -> for example apples, that is fruit, et cetera.
          more vs. less w/ milk & w/o sugar -> more versus less with milk and without sugar.
          See No. 5. -> See number five.
          The answer is no. 5 came. -> The answer is no. Five came.
          at 3 p.m. EST. He left. -> at three P M E S T. He left.
          5 ft. 3 in. tall, 2 lbs of it -> Five feet three inches tall, two pounds of it.
          It was Plan B. Anna left. -> It was Plan B. Anna left.
          ext. 9, Sat. morning -> extension nine, Saturday morning.
          TL;DR: run. -> T L D R: run.
          ASAP -> As soon as possible.
          Mt. Everest -> Mount Everest.
          J. R. R. Tolkien and J.R.R. Tolkien -> J R R Tolkien and J R R Tolkien.
          """)
  void abbreviationsAreExpanded(String written, String spoken) {
    assertThat(SpokenText.of(written)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u00a6',
      textBlock =
          """
          the FBI, the CEO's TV -> the F B I, the C E O's T V.
          the U.S. Army and the U.S.A. -> the U S Army and the U S A.
          the IT guy -> the I T guy.
          NASA and NATO -> Nasa and Nato.
          CDs and DVDs -> C D's and D V D's.
          AT&T and R&B -> A T and T and R and B.
          PhD and Ph.D. -> P H D and P H D.
          OK -> Okay.
          """)
  void initialismsAreSpelledAndAcronymsAreWords(String written, String spoken) {
    assertThat(SpokenText.of(written)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u00a6',
      textBlock =
          """
          I will NEVER do THAT. -> I will never do that.
          STOP RIGHT THERE! -> Stop right there!
          It's MY house and THE dog. -> It's my house and the dog.
          YOU WILL NEVER BELIEVE IT -> You will never believe it.
          """)
  void wordsInCapitalsAreInLowerCase(String written, String spoken) {
    assertThat(SpokenText.of(written)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u00a6',
      textBlock =
          """
          Henry VIII and Louis XIV's -> Henry the eighth and Louis the fourteenth's.
          World War II and World War I -> World War two and World War one.
          Chapter IV -> Chapter four.
          Elizabeth I was -> Elizabeth the first was.
          With Henry I went. -> With Henry I went.
          Malcolm X -> Malcolm X.
          """)
  void romanNumeralsAreNumbers(String written, String spoken) {
    assertThat(SpokenText.of(written)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\u00a6',
      textBlock =
          """
          Tom & Jerry -> Tom and Jerry.
          C++ and C# -> C plus plus and C sharp.
          I <3 you -> I heart you.
          @john and #love -> At john and hashtag love.
          snake_case_word -> snake case word.
          and/or, he/she -> and or, he or she.
          E=mc² -> E equals mc squared.
          well-known T-shirt -> well-known T-shirt.
          see amazon.com -> see amazon dot com.
          """)
  void symbolsAreWords(String written, String spoken) {
    assertThat(SpokenText.of(written)).isEqualTo(spoken);
  }
}
