/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.importers.internal.music;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Dataset;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.Importer;
import org.recital.api.step.Probe;
import org.recital.api.step.StepContext;
import org.recital.importers.internal.BadLines;
import org.recital.importers.internal.Folders;
import org.recital.importers.internal.Ledger;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.Names;
import org.recital.importers.internal.audio.FileList;
import org.recital.importers.internal.audio.SoundFiles;
import org.recital.importers.internal.audio.SoundSet;
import org.recital.importers.internal.text.Numbers;
import org.recital.importers.internal.text.TextFile;

/**
 * Reads the Ballroom set: a folder for each dance, a list of all files, and tempi beside them. Excerpts that are known to be of one
 * recording have one track, so that no split by track has them on two sides.
 * <p>
 * Source: Gouyon et al. 2006, An experimental comparison of audio tempo induction algorithms; excerpts of one recording: Sturm 2014 and
 * Krebs, Böck and Widmer 2013.
 */
public final class BallroomImporter implements Importer<BallroomImporter.Parameters> {

	static final String ID = "ballroom"; //$NON-NLS-1$

	private static final List<String> DANCES = List.of("ChaChaCha", "Jive", "Quickstep", "Rumba-American", "Rumba-International", "Rumba-Misc", "Samba", "Tango", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$
			"VienneseWaltz", "Waltz"); //$NON-NLS-1$ //$NON-NLS-2$
	private static final String LIST = "allBallroomFiles"; //$NON-NLS-1$
	private static final String GROUND_TRUTH = "ballroomGroundTruth"; //$NON-NLS-1$
	private static final String TEMPO = "tempo"; //$NON-NLS-1$
	private static final String RUMBA = "Rumba"; //$NON-NLS-1$
	private static final Pattern OF_ALBUM = Pattern.compile("Albums-(.+)-[0-9]+"); //$NON-NLS-1$

	/** Excerpts of one recording, the second named after the first. */
	private static final Map<String, String> REPLICAS = Map.ofEntries(
			Map.entry("Albums-Chrisanne2-12", "Albums-AnaBelen_Veneo-11"), Map.entry("Albums-Fire-09", "Albums-Fire-08"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			Map.entry("Albums-Latin_Jam2-13", "Albums-Latin_Jam2-05"), Map.entry("Media-104705", "Albums-Secret_Garden-01"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			Map.entry("Albums-AnaBelen_Veneo-15", "Albums-AnaBelen_Veneo-03"), Map.entry("Albums-Ballroom_Magic-18", "Albums-Ballroom_Magic-03"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			Map.entry("Albums-Latin_Jam-13", "Albums-Latin_Jam-04"), Map.entry("Albums-Latin_Jam-14", "Albums-Latin_Jam-08"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			Map.entry("Albums-Latin_Jam-15", "Albums-Latin_Jam-06"), Map.entry("Albums-Latin_Jam2-14", "Albums-Latin_Jam2-02"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			Map.entry("Albums-Latin_Jam2-15", "Albums-Latin_Jam2-07"), Map.entry("Media-103414", "Albums-Latin_Jam3-02"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			Map.entry("Media-103415", "Media-103402")); //$NON-NLS-1$ //$NON-NLS-2$

	/** What becomes of excerpts of a recording that another excerpt is of. */
	public enum Replicas {
		/** They are items, with the track of the other. */
		KEEP,
		/** They are no items. */
		LEAVE_OUT
	}

	/** What it is given. */
	public record Parameters(
			@Parameter(label = "%ballroom.folder", help = "%ballroom.folder.help", folder = true) Path folder,
			@Parameter(value = "", label = "%ballroom.tempi", help = "%ballroom.tempi.help", folder = true) Path tempi,
			@Parameter(value = "true", label = "%ballroom.rumba", help = "%ballroom.rumba.help") boolean oneRumba,
			@Parameter(value = "keep", label = "%ballroom.replicas", help = "%ballroom.replicas.help") Replicas replicas,
			@Parameter(value = "lenient", label = "%badLines", help = "%badLines.help") BadLines badLines) {
	}

	@Override
	public Dataset read(Parameters p, StepContext context) throws InputException, IOException {
		Path folder = Folders.of(p.folder());
		Path root = Folders.first(folder, "BallroomData", ""); //$NON-NLS-1$ //$NON-NLS-2$
		Ledger ledger = new Ledger(p.badLines(), context);
		SoundSet set = new SoundSet(SoundSet.STYLE);
		Path list = Folders.file(root, LIST);
		List<Path> all = SoundFiles.below(root, f -> SoundFiles.is(f) && root.relativize(f).getNameCount() == 2, ledger);
		if (list == null) {
			ledger.source(root.toString());
			for (Path file : SoundFiles.whole(root, all, ledger)) {
				add(root, file, p, set, ledger);
			}
		} else {
			Set<Path> named = listed(root, list, p, set, ledger);
			ledger.count(Messages.styles_notInTable, all.stream().filter(f -> !named.contains(f)).count());
		}
		if (set.size() == 0) {
			throw new InputException(root.toString(), 0, Messages.styles_none, Messages.ballroom_expected);
		}
		Path tempi = Names.given(p.tempi()) ? Folders.of(p.tempi()) : Folders.first(folder, GROUND_TRUTH);
		if (tempi != null) {
			tempi(tempi, set, ledger);
		}
		return set.build(Names.dataset(folder), ledger.origin(ID));
	}

	/** Adds what the list names; gives the files of it that are there. */
	private static Set<Path> listed(Path root, Path list, Parameters p, SoundSet set, Ledger ledger) throws IOException, InputException {
		Set<Path> named = new HashSet<>();
		FileList.read(list, ledger, (path, line) -> {
			Path file = SoundFiles.named(root, path, line);
			if (file != null && !named.add(file)) {
				line.wrong(NLS.bind(Messages.styles_twice, path), Messages.styles_twiceExpected);
			} else if (file != null) {
				add(root, file, p, set, ledger);
			}
		});
		return named;
	}

	private static void add(Path root, Path file, Parameters p, SoundSet set, Ledger ledger) {
		String name = SoundFiles.stem(file);
		String other = REPLICAS.get(name);
		if (other != null && p.replicas() == Replicas.LEAVE_OUT) {
			ledger.count(Messages.ballroom_left, 1);
			return;
		}
		int clip = set.add(SoundFiles.id(root, file), file);
		String dance = file.getParent().getFileName().toString();
		set.say(clip, SoundSet.STYLE, p.oneRumba() && dance.startsWith(RUMBA) ? RUMBA : dance);
		set.say(clip, SoundSet.TRACK, other == null ? name : other);
		Matcher album = OF_ALBUM.matcher(name);
		set.say(clip, SoundSet.ALBUM, album.matches() ? album.group(1) : null);
	}

	/** Tempi in beats a minute, each the only number in a file called by its excerpt. */
	private static void tempi(Path folder, SoundSet set, Ledger ledger) throws IOException, InputException {
		Map<String, Path> found = new HashMap<>();
		SoundFiles.below(folder, f -> Names.ending(f).equals("bpm"), ledger).forEach(f -> found.put(SoundFiles.stem(f), f)); //$NON-NLS-1$
		long without = 0;
		for (int clip = 0; clip < set.size(); clip++) {
			Path file = found.get(SoundFiles.stem(set.files().get(clip)));
			if (file == null) {
				without++;
				continue;
			}
			ledger.looked(1);
			String text = Files.size(file) > 4096 ? "" : TextFile.of(file).firstLine().strip(); //$NON-NLS-1$
			float tempo = text.isEmpty() ? Float.NaN : Numbers.parseFloat(text.split("\\s+")[0]); //$NON-NLS-1$
			if (tempo > 0 && tempo < 1000) {
				set.numbers(TEMPO).set(clip, tempo);
			} else {
				ledger.broken(Problem.error(file.toString(), 1, 0, NLS.bind(Messages.line_number, text, TEMPO), Messages.ballroom_tempo));
			}
		}
		ledger.count(Messages.ballroom_noTempo, without);
	}

	@Override
	public Optional<Probe> probe(Path path) {
		if (!Files.isDirectory(path)) {
			return Optional.empty();
		}
		Path root = Folders.first(path, "BallroomData", "");  //$NON-NLS-1$ //$NON-NLS-2$
		long dances = DANCES.stream().filter(d -> Files.isDirectory(root.resolve(d))).count();
		if (dances < 5) {
			return Optional.empty();
		}
		Map<String, Object> parameters = new HashMap<>(Map.of("folder", path.toAbsolutePath().toString())); //$NON-NLS-1$
		Path beside = Folders.first(path.toAbsolutePath().normalize().resolveSibling(GROUND_TRUTH), ""); //$NON-NLS-1$
		if (root.equals(path) && beside != null) { // it is BallroomData that is looked at
			parameters.put("tempi", beside.toString()); //$NON-NLS-1$
		}
		return Optional.of(new Probe(0.95, parameters, NLS.bind(Messages.ballroom_probe, dances)));
	}
}
