package dev.lintel.architecture;

import dev.lintel.model.Origin;

/**
 * Something that stands in a file and was not understood, so that no one takes silence for a pass.
 *
 * @param what its type, such as {@code AWS::Panorama::Package}
 * @param why what kept it from being read, as a sentence without its full stop
 */
public record Unread(String what, String why, Origin origin) implements Comparable<Unread> {
    @Override
    public int compareTo(Unread other) {
        int byOrigin = origin.compareTo(other.origin);
        int byWhat = what.compareTo(other.what);
        return byOrigin != 0 ? byOrigin : byWhat != 0 ? byWhat : why.compareTo(other.why);
    }
}
