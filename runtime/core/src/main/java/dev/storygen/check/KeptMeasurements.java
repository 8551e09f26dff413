package dev.storygen.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.storygen.cache.FactStore;
import dev.storygen.model.Artefact;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Json;
import dev.storygen.model.Measurement;
import dev.storygen.model.Waveform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What the checks of storygen measured of one story, by the contents of all its files and the
 * options of each check: limits and severities are applied to it anew. Checks of other jars may
 * read what is not known here, so that they measure each time. For one thread.
 */
final class KeptMeasurements {

  /**
   * The measurements that are known.
   *
   * @param waveform of the voiceover; null if it was not decoded
   * @param checks by check and what it measures with
   */
  private record Known(Waveform waveform, Map<String, List<Measurement>> checks) {

    Known {
      checks = new TreeMap<>(checks);
    }
  }

  /** The packages of storygen's checks. */
  private static final String OWN = KeptMeasurements.class.getPackageName() + ".";

  private final FactStore store;
  private final Supplier<Optional<FactStore.Key>> place;
  private final Optional<FactStore.Key> key;
  private final FactNames voiceover;
  private final FactNames video;
  private final Known known;
  private Waveform waveform;
  private boolean grown;
  private boolean complete = true;

  /**
   * The measurements of a story.
   *
   * @param place where they are kept, by the files as they are now
   * @param facts that all its checks ask for
   */
  KeptMeasurements(
      FactStore store, Supplier<Optional<FactStore.Key>> place, Set<MediaFact<?>> facts) {
    this.store = store;
    this.place = place;
    this.key = place.get();
    this.voiceover = names(Artefact.VOICEOVER, facts);
    this.video = names(Artefact.VIDEO, facts);
    this.known =
        key.flatMap(it -> store.find(it, Known.class)).orElseGet(() -> new Known(null, Map.of()));
    this.waveform = known.waveform();
  }

  private static FactNames names(Artefact artefact, Set<MediaFact<?>> facts) {
    return new FactNames(
        facts.stream()
            .filter(fact -> fact.artefact() == artefact)
            .map(MediaFact::fact)
            .collect(Collectors.toSet()));
  }

  /**
   * The measurements of a check.
   *
   * @param listener that of {@link #listener}
   * @throws IOException as {@link Check#measure} does
   */
  List<Measurement> of(ConfiguredCheck check, FileStoryFacts facts, CheckListener listener)
      throws IOException {
    if (key.isEmpty() || !isOwn(check.check())) {
      complete = false;
      return check.check().measure(facts);
    }
    String name = name(check);
    List<Measurement> kept = known.checks().get(name);
    if (kept != null) {
      tell(check, facts, listener);
      return kept;
    }
    boolean others = complete;
    complete = false; // as it is if this check fails
    List<Measurement> measured = check.check().measure(facts);
    complete = facts.isCertain() && keep(name, measured) && others;
    return measured;
  }

  /** Whether all that was measured so far is kept. */
  boolean isComplete() {
    return complete;
  }

  /** Whether a check is one of storygen's. */
  static boolean isOwn(Check check) {
    return check.getClass().getPackageName().startsWith(OWN)
        && location(check.getClass()).equals(location(KeptMeasurements.class));
  }

  private static String location(Class<?> type) {
    return String.valueOf(type.getProtectionDomain().getCodeSource().getLocation());
  }

  private void tell(ConfiguredCheck check, FileStoryFacts facts, CheckListener listener) {
    for (MediaFact<?> fact : check.facts()) {
      if (facts.has(fact.artefact())) {
        listener.factsKept(facts.file(fact.artefact()));
      }
      if (fact.artefact() == Artefact.VOICEOVER && waveform != null) {
        listener.voiceoverDecoded(waveform);
      }
    }
  }

  /** The check, its options and its facts, which depend on those of other checks, too. */
  private String name(ConfiguredCheck check) {
    String options =
        check.options().stream()
            .map(option -> option.name() + "=" + option.value().toPlainString())
            .collect(Collectors.joining(", "));
    String facts =
        check.facts().stream()
            .map(it -> it.artefact().label() + " " + names(it).of(it.fact()))
            .sorted()
            .collect(Collectors.joining(", "));
    return check.check().name() + " [" + options + "] [" + facts + "]";
  }

  private FactNames names(MediaFact<?> fact) {
    return fact.artefact() == Artefact.VIDEO ? video : voiceover;
  }

  /** Keeps what JSON holds exactly; false for anything else. */
  private boolean keep(String name, List<Measurement> measured) {
    try {
      byte[] json = Json.mapper().writeValueAsBytes(measured);
      if (List.of(Json.mapper().readValue(json, Measurement[].class)).equals(measured)) {
        String check = name.substring(0, name.indexOf(' ') + 1);
        known.checks().keySet().removeIf(other -> other.startsWith(check));
        known.checks().put(name, measured);
        grown = true;
        return true;
      }
      return false;
    } catch (JsonProcessingException e) {
      return false; // it is measured again
    } catch (IOException e) {
      throw new IllegalStateException(e); // bytes can be read
    }
  }

  /** Passes on what happens to another listener, and the waveform once. */
  CheckListener listener(CheckListener other) {
    return new CheckListener() {
      private boolean shown;

      @Override
      public void fileOpened(Path file) {
        other.fileOpened(file);
      }

      @Override
      public void factsKept(Path file) {
        other.factsKept(file);
      }

      @Override
      public void voiceoverDecoded(Waveform decoded) {
        waveform = decoded;
        if (!shown) {
          shown = true;
          other.voiceoverDecoded(decoded);
        }
      }

      @Override
      public void checkDone(CheckOutcome outcome) {
        other.checkDone(outcome);
      }
    };
  }

  /** Keeps what was measured, if the files are as they were. */
  void store() {
    if (grown && key.equals(place.get())) {
      store.store(key.orElseThrow(), new Known(waveform, known.checks()));
    }
  }
}
