package dev.storygen.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Environment variables that notes which of them are read: an engine passes on these, and no other
 * variable of this machine.
 */
public final class UsedVariables extends AbstractMap<String, String> {

  private final Map<String, String> all;
  private final Set<String> read = ConcurrentHashMap.newKeySet();

  public UsedVariables(Map<String, String> all) {
    this.all = all;
  }

  @Override
  public String get(Object name) {
    read.add((String) name);
    return all.get(name);
  }

  /** Those that were read and are set. */
  public Map<String, String> used() {
    Map<String, String> used = new TreeMap<>(all);
    used.keySet().retainAll(read);
    return used;
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return all.entrySet();
  }
}
