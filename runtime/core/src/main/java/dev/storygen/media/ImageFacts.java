package dev.storygen.media;

/**
 * What a picture file shows, by samples of its luma on a grid of at most 192 by 192.
 *
 * @param width pixels
 * @param height pixels
 * @param black share of the samples, 0 to 1, that are darker than a tenth of the way from black to
 *     white
 * @param contrast difference between the brightest and the darkest sample, 0 for one colour to 1
 *     for black and white
 */
public record ImageFacts(int width, int height, double black, double contrast) {

  public static final Fact<ImageFacts> FACT = Fact.of(ImageFacts.class);
}
