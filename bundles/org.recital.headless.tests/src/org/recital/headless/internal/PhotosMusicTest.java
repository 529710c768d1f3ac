/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;
import org.recital.api.data.AssetSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.Features;
import org.recital.api.data.FileAssets;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.ValueScale;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contribution;
import org.recital.api.step.Contributions;
import org.recital.api.step.Extractor;
import org.recital.api.step.Kind;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;
import org.recital.core.contributions.ContributionRegistry;
import org.recital.core.run.RunFolder;
import org.recital.core.store.ArtifactStore;
import org.recital.core.worker.ListenAnswer;
import org.recital.core.worker.ListenAnswer.ListedSong;
import org.recital.core.worker.ListenSpec;
import org.recital.core.worker.Questions;
import org.recital.headless.internal.cli.Terminal;
import org.recital.samples.PeoplesPhotos;
import org.recital.samples.SampleFolder;
import org.recital.samples.SampleWorld;
import org.recital.samples.WorldParameters;
import org.recital.vision.features.ImageWords;

/** From photos to songs: the pipeline's steps without sounds, the command, and the worker's question. */
class PhotosMusicTest {

	private static final String PIPELINE = """
			recital: 1
			name: Photos
			steps:
			  songs:  {uses: play-log, with: {file: "${data}/songs/plays.csv", songs: "${data}/songs/songs.csv"}}
			  people: {uses: photos, from: {data: songs}, with: {folder: "${data}/photos"}}
			  split:  {uses: cold-users, from: {data: people}, with: {test: 0.2}}
			  style:  {uses: metadata, from: {data: songs}, with: {attributes: [style]}}
			  looks:  {uses: image-features, from: {data: people}, with: {kind: photo, side: 64}}
			  taste:  {uses: photo-taste, from: {data: people, features: looks}}
			  both:   {uses: visual-taste, from: {split: split, features: [taste, style]}}
			  popular: {uses: popular, from: {split: split}}
			  judge:  {uses: evaluate, from: {split: split, recommenders: [both, popular]}, with: {top: 10, metrics: [ndcg@10]}}
			""";

	@TempDir
	static Path folder;
	private static Contributions contributions;
	private static Path run;
	private static Path dropped;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@BeforeAll
	static void world() throws IOException {
		SampleWorld world = SampleWorld.make(new WorldParameters(3, 10, 80, 100, 1, 40, 0.2, 0.5, 0.5, 0.7, 0.6, 0));
		SampleFolder.write(world, folder.resolve("world"), 0, Parallel.of(2), new NullProgressMonitor());
		PeoplesPhotos.write(world, folder.resolve("world"), 1, Parallel.of(2), new NullProgressMonitor());
		Files.writeString(folder.resolve("photos.recital.yaml"), PIPELINE);
		contributions = FrameworkUtil.getBundle(PhotosMusicTest.class) != null ? ContributionRegistry.platform()
				: ContributionRegistry.classpath(PhotosMusicTest.class.getClassLoader());
		PhotosMusicTest first = new PhotosMusicTest();
		assertEquals(0, first.run("run", path("photos.recital.yaml"), "--data", path("world"), "--cache", path("cache"), "--out", path("runs")), first.err.toString());
		try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
			run = runs.findFirst().orElseThrow();
		}
		// photos that the run has not seen, in the look of chiptune songs, and a broken one
		dropped = Files.createDirectories(folder.resolve("dropped"));
		SampleWorld other = SampleWorld.make(new WorldParameters(99, 10, 10, 10, 1, 5, 0.2, 0.5, 0.5, 0.7, 0.6, 0));
		for (int k = 0; k < 5; k++) {
			javax.imageio.ImageIO.write(PeoplesPhotos.paint(other, k, 0, 1), "jpg", dropped.resolve(k + ".jpg").toFile());
		}
		Files.writeString(dropped.resolve("broken.jpg"), "no photo");
	}

	private static String path(String name) {
		return folder.resolve(name).toString();
	}

	private int run(String... arguments) {
		Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), false, 120);
		return new CommandLine(terminal, new NullProgressMonitor(), folder, () -> contributions).run(arguments);
	}

	private static Questions questions() {
		return new Questions(new ArtifactStore(folder.resolve("cache")), contributions);
	}

	private static List<Path> photos() throws IOException {
		try (Stream<Path> all = Files.list(dropped)) {
			return all.sorted().toList();
		}
	}

	private static ListenAnswer ask(Questions questions, List<Path> photos, Map<String, Integer> thumbs) throws Exception {
		return questions.listen(new ListenSpec(run, "", "", photos, thumbs, 10), new NullProgressMonitor());
	}

	private static long of(ListenAnswer answer, String style) {
		return answer.songs().stream().filter(s -> s.style().equals(style)).count();
	}

	@Test
	void givesSongsThatSuitPhotosAndSaysWhy() throws Exception {
		ListenAnswer answer = ask(questions(), photos(), Map.of());
		assertEquals("both", answer.step());
		assertTrue(of(answer, "chiptune") > of(ask(questions(), List.of(), Map.of()), "chiptune"), answer.songs().toString());
		assertTrue(answer.taste().sentence().contains("chiptune"), answer.taste().sentence());
		assertTrue(answer.taste().traits().stream().anyMatch(t -> t.value().equals("chiptune") && t.share() > 1.5 * t.usual()), answer.taste().traits().toString());
		assertFalse(answer.taste().cues().isEmpty());
		ListedSong first = answer.songs().getFirst();
		assertFalse(first.why().isEmpty());
		assertFalse(first.artist().isEmpty(), "from the data set in the cache");
		assertEquals(6, answer.photos().size());
		assertTrue(answer.photos().get(5).problem().length() > 10, "the broken one is named: " + answer.photos().get(5));
		assertEquals("", answer.photos().getFirst().problem());
	}

	@Test
	void thumbsMoveSongs() throws Exception {
		Questions questions = questions();
		ListenAnswer before = ask(questions, photos(), Map.of());
		String away = before.songs().getFirst().id();
		String up = before.songs().get(3).id();
		ListenAnswer after = ask(questions, photos(), Map.of(away, -1, up, 1));
		assertTrue(after.songs().stream().noneMatch(s -> s.id().equals(away)), "thumbs down leave");
		assertEquals(1, after.songs().stream().filter(s -> s.id().equals(up)).findFirst().orElseThrow().thumb());
		assertEquals(before.songs(), ask(questions, photos(), Map.of(away, 0)).songs(), "taken back");
		String metal = ask(questions, List.of(), Map.of()).songs().stream().filter(s -> !s.style().equals("chiptune")).findFirst().orElseThrow().id();
		ListenAnswer liked = ask(questions, List.of(), Map.of(metal, 1));
		String style = liked.songs().stream().filter(s -> s.id().equals(metal)).findFirst().orElseThrow().style();
		assertTrue(of(liked, style) > of(ask(questions, List.of(), Map.of()), style), style);
	}

	@Test
	void looksAgainAtAPhotoThatHasChanged() throws Exception {
		Questions questions = questions();
		Path photo = Files.copy(dropped.resolve("0.jpg"), folder.resolve("changing.jpg"));
		ListenAnswer bright = ask(questions, List.of(photo), Map.of());
		Files.delete(photo);
		assertFalse(ask(questions, List.of(photo), Map.of()).photos().getFirst().problem().isEmpty(), "it is gone");
		SampleWorld other = SampleWorld.make(new WorldParameters(98, 10, 10, 10, 1, 5, 0.2, 0.5, 0.5, 0.7, 0.6, 0));
		javax.imageio.ImageIO.write(PeoplesPhotos.paint(other, 0, 0, 0), "jpg", photo.toFile());
		assertFalse(bright.taste().traits().equals(ask(questions, List.of(photo), Map.of()).taste().traits()));
	}

	@Test
	void knowsPeopleOfTheRun() throws Exception {
		ListenAnswer answer = questions().listen(new ListenSpec(run, "both", "1", List.of(), Map.of(), 5), new NullProgressMonitor());
		assertEquals(5, answer.songs().size());
		assertFalse(answer.taste().sentence().isEmpty());
		InputException nobody = assertThrows(InputException.class,
				() -> questions().listen(new ListenSpec(run, "both", "nobody", List.of(), Map.of(), 5), new NullProgressMonitor()));
		assertTrue(nobody.getMessage().contains("nobody"));
	}

	@Test
	void passesOverThumbsOnSongsOfOtherRuns() throws Exception {
		Questions questions = questions();
		ListenAnswer before = ask(questions, List.of(), Map.of());
		String up = before.songs().get(3).id();
		ListenAnswer alone = ask(questions, List.of(), Map.of(up, 1));
		ListenAnswer among = ask(questions, List.of(), Map.of(up, 1, "of another run", 1, "a third", -1, "taken back", 0));
		assertEquals(alone.songs(), among.songs(), "the others count as if they were alone");
		assertFalse(before.songs().equals(among.songs()), "the known one counts");
		assertEquals(List.of("a third", "of another run"), among.passedOver());
		assertEquals(List.of(), alone.passedOver());
		assertEquals(before.songs(), ask(questions, List.of(), Map.of("of another run", 1)).songs());
	}

	@Test
	void namesSongsThatItPassesOver() {
		assertEquals(0, run("recommend", run.getFileName().toString(), "--runs", path("runs"), "--cache", path("cache"), "--photos", path("dropped"), "--like", "no such song"),
				err.toString());
		assertTrue(err.toString(StandardCharsets.UTF_8).contains("1 of 1 thumbs") && err.toString(StandardCharsets.UTF_8).contains("no such song"), err.toString());
		assertTrue(out.toString(StandardCharsets.UTF_8).contains("your photos"), out.toString());
	}

	@Test
	void saysWhatIsWrong() {
		InputException step = assertThrows(InputException.class,
				() -> questions().listen(new ListenSpec(run, "popular", "", List.of(), Map.of(), 5), new NullProgressMonitor()));
		assertTrue(step.getMessage().contains("popular"), step.getMessage());
	}

	/** Words of captions and those that contradict them. */
	private static final Map<String, List<String>> OPPOSITES = Map.ofEntries(Map.entry("low light", List.of("bright light", "brighter", "less bright")),
			Map.entry("bright light", List.of("low light", "darker", "less dark")), Map.entry("soft contrast", List.of("strong contrast", "stronger contrast", "less strong")),
			Map.entry("strong contrast", List.of("soft contrast", "softer contrast", "less soft")), Map.entry("black and white", List.of("vivid", "stronger colours", "muted colours")),
			Map.entry("muted colours", List.of("vivid", "stronger colours")), Map.entry("vivid colours", List.of("muted colours", "more muted", "black and white")),
			Map.entry("calm lines", List.of("busy lines", "busier", "less busy")), Map.entry("busy lines", List.of("calm lines", "calmer", "less calm")),
			Map.entry("blurred", List.of("fine detail", "finer detail")));

	/** Photos of every look, and such as nobody takes: plain, noisy, striped, blurred. */
	private static List<java.awt.image.BufferedImage> manyPhotos() {
		SampleWorld other = SampleWorld.make(new WorldParameters(77, 10, 10, 10, 1, 5, 0.2, 0.5, 0.5, 0.7, 0.6, 0));
		List<java.awt.image.BufferedImage> photos = new ArrayList<>();
		for (int look = 0; look < 6; look++) {
			for (int k = 0; k < 12; k++) {
				photos.add(PeoplesPhotos.paint(other, k, look, look));
			}
		}
		java.util.Random random = new java.util.Random(5);
		for (int k = 0; k < 24; k++) {
			java.awt.image.BufferedImage made = new java.awt.image.BufferedImage(96, 64, java.awt.image.BufferedImage.TYPE_INT_RGB);
			int one = random.nextInt(1 << 24);
			int two = random.nextInt(1 << 24);
			for (int y = 0; y < 64; y++) {
				for (int x = 0; x < 96; x++) {
					made.setRGB(x, y, switch (k % 4) {
					case 0 -> one;
					case 1 -> random.nextInt(1 << 24);
					case 2 -> (k % 8 == 2 ? x : y) / (1 + k / 4) % 2 == 0 ? one : two;
					default -> (x * 255 / 96) * 0x010101;
					});
				}
			}
			photos.add(made);
		}
		return photos;
	}

	/** What the caption of a photo says, the taste that is made of this photo alone never denies; what it adds to it is plainly relative. */
	@Test
	void captionAndTasteNeverSayOpposites() throws Exception {
		List<Path> files = new ArrayList<>();
		for (java.awt.image.BufferedImage photo : manyPhotos()) {
			Path file = Files.createDirectories(folder.resolve("many")).resolve("photo" + files.size() + ".png");
			javax.imageio.ImageIO.write(photo, "png", file.toFile());
			files.add(file);
		}
		List<List<String>> captions = captions(files);
		Questions questions = questions();
		ListenAnswer all = ask(questions, files, Map.of());
		int shared = 0;
		int relative = 0;
		java.util.Set<String> met = new java.util.TreeSet<>();
		for (int k = 0; k < files.size(); k++) {
			List<String> caption = captions.get(k);
			met.addAll(caption);
			ListenAnswer alone = ask(questions, List.of(files.get(k)), Map.of());
			List<String> said = new ArrayList<>(all.photos().get(k).words());
			alone.taste().cues().forEach(c -> said.add(c.text()));
			alone.songs().forEach(s -> s.because().forEach(c -> said.add(c.text())));
			said.removeAll(List.of("texture", "arrangement", "other features", "many people play it", "few people play it"));
			for (String text : said) {
				boolean same = caption.contains(text);
				shared += same ? 1 : 0;
				relative += same ? 0 : 1;
				assertTrue(same || text.endsWith(" than usual"), () -> "neither of the caption nor relative: " + text + " beside " + caption);
			}
			String whole = alone.taste().sentence() + "; " + String.join("; ", said);
			for (String word : caption) {
				for (String opposite : OPPOSITES.getOrDefault(word, List.of())) {
					assertFalse(whole.contains(opposite), () -> word + " in " + caption + ", but " + whole);
				}
			}
		}
		assertTrue(met.containsAll(List.of("low light", "bright light", "calm lines", "busy lines", "vivid colours", "muted colours")), met.toString());
		assertTrue(shared > 100 && relative > 100, shared + " words of captions, " + relative + " relative ones");
	}

	/** The words of captions, of the features that the run measures. */
	@SuppressWarnings("unchecked")
	private static List<List<String>> captions(List<Path> files) throws Exception {
		Contribution extractor = contributions.find(Kind.EXTRACTOR, "image-features").orElseThrow();
		Record parameters = extractor.parameters().create(Map.of("kind", "photo", "side", 64), Path.of(""), new ArrayList<>()).orElseThrow();
		Events none = new Events(IntColumn.of(new int[0]), IntColumn.of(new int[0]), FloatColumn.constant(0, 1), null, Map.of());
		Dataset data = new Dataset("photos", none, new Entities(EntityKind.ITEM, IdIndex.of()), new Entities(EntityKind.USER, IdIndex.of()),
				List.of(new FileAssets(EntityKind.PHOTO, AssetSource.IMAGE, files.toArray(Path[]::new))), ValueScale.UNARY, ValueScale.UNARY.collapse(), Origin.generated("photos"));
		Features features = ((Extractor<Record>) extractor.create(Extractor.class)).extract(parameters, data, Optional.empty(), new SimpleContext(1, Parallel.of(2),
				new NullProgressMonitor(), contributions));
		List<List<String>> words = new ArrayList<>();
		for (int k = 0; k < files.size(); k++) {
			words.add(ImageWords.of(features.labels(), features.row(features.begin(k))));
		}
		return words;
	}

	/** nDCG@10 of photos and songs, and of popular songs, of the shipped pipeline where no song of a new listener is known. */
	private double[] shipped(double signal) throws IOException {
		Path pipelines = Path.of(System.getProperty("recital.root", "")).toAbsolutePath().resolve("pipelines");
		assumeTrue(Files.isDirectory(pipelines), () -> "no " + pipelines);
		// the songs stay as they are; the photos are written over
		Path world = folder.resolve("shipped");
		SampleWorld made = SampleWorld.make(new WorldParameters(5, 10, 40, 80, 1, 40, 0.2, 0.5, 0.5, 0.7, 0.6, 0));
		if (!Files.exists(world)) {
			SampleFolder.write(made, world, 1, Parallel.of(2), new NullProgressMonitor());
		}
		PeoplesPhotos.write(made, world, signal, Parallel.of(2), new NullProgressMonitor());
		PhotosMusicTest printed = new PhotosMusicTest();
		assertEquals(0, printed.run("run", pipelines.resolve("photos-music.recital.yaml").toString(), "--data", world.toString(), "--cache", path("cache"), "--out",
				world.resolve("runs-" + signal).toString(), "--set", "split.known=[0]", "--set", "split.repeats=1", "--set", "looks.side=64", "--json"), printed.err.toString());
		try (Stream<Path> runs = Files.list(world.resolve("runs-" + signal))) {
			Evaluation judged = RunFolder.open(runs.findFirst().orElseThrow()).evaluation().orElseThrow();
			return new double[] { judged.overall("both", "ndcg@10"), judged.overall("popular", "ndcg@10") };
		}
	}

	@Test
	void photosHelpWhereTheySaySomethingAndDoNoHarmElsewhere() throws IOException {
		double[] full = shipped(1);
		assertTrue(full[0] > full[1] * 1.2, Arrays.toString(full));
		double[] none = shipped(0);
		assertEquals(none[1], none[0], 0.1, "photos say nothing");
	}

	@Test
	void printsSongsForAFolder() {
		assertEquals(0, run("recommend", run.getFileName().toString(), "--runs", path("runs"), "--cache", path("cache"), "--photos", path("dropped"), "--top", "3"), err.toString());
		String text = out.toString(StandardCharsets.UTF_8);
		assertTrue(text.contains("chiptune") && text.contains("0.jpg: "), text);
		assertTrue(err.toString(StandardCharsets.UTF_8).contains("broken.jpg"), err.toString());
		assertTrue(new ArrayList<>(Arrays.asList(text.split("\n"))).stream().anyMatch(l -> l.contains("your photos")), text);
		assertEquals(2, run("recommend", run.getFileName().toString(), "--runs", path("runs"), "--photos", path("nowhere")), "there is no such folder");
	}
}
