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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.ValueScale;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Importer;
import org.recital.api.step.Probe;
import org.recital.api.step.StepContext;
import org.recital.importers.internal.BadLines;
import org.recital.importers.internal.Folders;
import org.recital.importers.internal.Ledger;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.Names;
import org.recital.importers.internal.audio.SoundFiles;
import org.recital.importers.internal.audio.SoundSet;
import org.recital.importers.internal.build.AttributeColumn;
import org.recital.importers.internal.build.EntityTable;
import org.recital.importers.internal.build.EventTable;
import org.recital.importers.internal.delimited.NamedTable;
import org.recital.importers.internal.text.Delimiter;
import org.recital.importers.internal.text.Numbers;
import org.recital.importers.internal.text.TextFile;

/**
 * Reads MagnaTagATune: clips of 29 s with 188 tags that players of a game agreed on, who plays them, and on request which of three clips
 * players found the odd one out.
 * <p>
 * Source: Law, West, Mandel, Bay and Downie 2009, Evaluation of algorithms using games: the case of music tagging.
 */
public final class MagnaTagATuneImporter implements Importer<MagnaTagATuneImporter.Parameters> {

	static final String ID = "magnatagatune"; //$NON-NLS-1$

	private static final String TAGGED = "annotations_final.csv"; //$NON-NLS-1$
	private static final String CLIPS = "clip_info_final.csv"; //$NON-NLS-1$
	private static final String COMPARED = "comparisons_final.csv"; //$NON-NLS-1$
	private static final String CLIP = "clip_id"; //$NON-NLS-1$
	private static final String FILE = "mp3_path"; //$NON-NLS-1$

	/** What it is given. */
	public record Parameters(
			@Parameter(label = "%mtt.folder", help = "%mtt.folder.help", folder = true) Path folder,
			@Parameter(value = "", label = "%mtt.sounds", help = "%mtt.sounds.help", folder = true) Path sounds,
			@Parameter(value = "0", label = "%mtt.tags", help = "%mtt.tags.help", min = 0, max = 10_000) int tags,
			@Parameter(value = "false", label = "%mtt.comparisons", help = "%mtt.comparisons.help") boolean comparisons,
			@Parameter(value = "lenient", label = "%badLines", help = "%badLines.help") BadLines badLines) {
	}

	@Override
	public Dataset read(Parameters p, StepContext context) throws InputException, IOException {
		Path folder = Folders.of(p.folder());
		Path tagged = Folders.file(folder, TAGGED);
		if (tagged == null) {
			throw new InputException(folder.toString(), 0, NLS.bind(Messages.set_none, TAGGED), Messages.mtt_expected);
		}
		Path sounds = Names.given(p.sounds()) ? Folders.of(p.sounds()) : sounds(folder);
		Ledger ledger = new Ledger(p.badLines(), context);
		SoundSet set = new SoundSet();
		tags(tagged, sounds, p.tags(), set, ledger);
		ledger.count(NLS.bind(Messages.sound_none, folder.getFileName()), sounds == null ? 1 : 0);
		Path clips = Folders.file(folder, CLIPS);
		if (clips != null) {
			clips(clips, set, ledger);
		}
		if (!p.comparisons()) {
			return set.build(Names.dataset(folder), ledger.origin(ID));
		}
		Path compared = Folders.file(folder, COMPARED);
		if (compared == null) {
			throw new InputException(folder.toString(), 0, NLS.bind(Messages.set_none, COMPARED), Messages.mtt_comparisons);
		}
		EntityTable triplets = new EntityTable(EntityKind.USER);
		EventTable votes = votes(compared, triplets, set, ledger);
		return set.build(Names.dataset(folder), votes.events(List.of()), triplets.build(), ValueScale.PLAYS, ledger.origin(ID));
	}

	private static Path sounds(Path folder) {
		Path mp3 = Folders.first(folder, "mp3"); //$NON-NLS-1$
		return mp3 != null ? mp3 : Folders.first(folder, "0") == null ? null : folder; //$NON-NLS-1$
	}

	/** Clips with their tags, of which the most frequent are kept. */
	private static void tags(Path path, Path sounds, int most, SoundSet set, Ledger ledger) throws IOException, InputException {
		List<BitSet> given = new ArrayList<>();
		List<String> names;
		int[] counts;
		try (NamedTable table = open(path, ledger)) {
			int id = table.column(CLIP);
			int mp3 = table.column(FILE);
			names = table.names();
			counts = new int[names.size()];
			while (table.next()) {
				String clip = table.id(id);
				String name = table.get(mp3);
				Path file = null;
				if (clip == null || sounds != null && (file = SoundFiles.named(sounds, name, table::wrong)) == null) {
					continue;
				}
				int item = set.add(clip, file);
				if (item < 0) {
					table.wrong(NLS.bind(Messages.clip_twice, clip), Messages.clip_twiceExpected);
					continue;
				}
				BitSet tags = new BitSet();
				for (int c = 0; c < names.size(); c++) {
					if (c != id && c != mp3 && table.get(c).equals("1")) { //$NON-NLS-1$
						tags.set(c);
						counts[c]++;
					}
				}
				given.add(tags);
				set.say(item, SoundSet.TRACK, name.replaceFirst("-[0-9]+-[0-9]+\\.[A-Za-z0-9]+$", "")); //$NON-NLS-1$ //$NON-NLS-2$
				set.say(item, Sides.SPLIT, side(name));
			}
		}
		Set<Integer> kept = new HashSet<>();
		AttributeColumn.Labels labels = set.labels(SoundSet.TAGS);
		java.util.stream.IntStream.range(0, counts.length).filter(c -> counts[c] > 0).boxed()
				.sorted(Comparator.comparing((Integer c) -> -counts[c]).thenComparing(c -> c)).limit(most == 0 ? counts.length : most).forEach(c -> {
					kept.add(c);
					labels.declare(names.get(c));
				});
		for (int item = 0; item < given.size(); item++) {
			int clip = item;
			given.get(item).stream().filter(kept::contains).forEach(c -> labels.add(clip, names.get(c)));
		}
	}

	/** The customary split: the first twelve of sixteen folders to learn from, one to choose by, three to be judged on. */
	private static String side(String file) {
		int part = file.isEmpty() || file.indexOf('/') != 1 ? -1 : Character.digit(file.charAt(0), 16);
		return part < 0 ? null : part < 12 ? Sides.TRAIN : part == 12 ? Sides.VALIDATION : Sides.TEST;
	}

	private static void clips(Path path, SoundSet set, Ledger ledger) throws IOException, InputException {
		long untagged = 0;
		try (NamedTable table = open(path, ledger)) {
			int id = table.column(CLIP);
			int artist = table.column(SoundSet.ARTIST);
			int album = table.find(SoundSet.ALBUM);
			int title = table.find(SoundSet.TITLE);
			int number = table.find("track_number"); //$NON-NLS-1$
			int start = table.find("segmentStart"); //$NON-NLS-1$
			int end = table.find("segmentEnd"); //$NON-NLS-1$
			while (table.next()) {
				int clip = set.find(table.get(id));
				if (clip < 0) {
					untagged++;
					continue;
				}
				set.say(clip, SoundSet.TITLE, table.get(title));
				set.say(clip, SoundSet.ARTIST, table.get(artist));
				set.say(clip, SoundSet.ALBUM, table.get(album));
				set.say(clip, "number", table.get(number)); //$NON-NLS-1$
				set.say(clip, "start", table.get(start)); //$NON-NLS-1$
				set.say(clip, "end", table.get(end)); //$NON-NLS-1$
			}
		}
		ledger.count(Messages.mtt_untagged, untagged);
	}

	/** For each triplet of clips how many players voted each the odd one out. */
	private static EventTable votes(Path path, EntityTable triplets, SoundSet set, Ledger ledger) throws IOException, InputException {
		EventTable.Builder events = new EventTable.Builder(true, false, 0);
		try (NamedTable table = open(path, ledger)) {
			int[] clips = new int[3];
			int[] counts = new int[3];
			for (int c = 0; c < 3; c++) {
				clips[c] = table.column("clip" + (c + 1) + "_id"); //$NON-NLS-1$ //$NON-NLS-2$
				counts[c] = table.column("clip" + (c + 1) + "_numvotes"); //$NON-NLS-1$ //$NON-NLS-2$
			}
			while (table.next()) {
				int[] items = new int[3];
				float[] values = new float[3];
				boolean known = true;
				boolean right = true;
				for (int c = 0; c < 3; c++) {
					items[c] = set.find(table.get(clips[c]));
					known &= items[c] >= 0;
					values[c] = Numbers.parseFloat(table.get(counts[c]));
					right &= values[c] >= 0 && values[c] < 1e6f;
				}
				if (!right) {
					table.wrong(Messages.mtt_votes, Messages.expected_number);
				} else if (!known) {
					ledger.count(Messages.mtt_unknown, 1);
				} else {
					int triplet = triplets.ids().intern("triplet " + (triplets.ids().size() + 1)); //$NON-NLS-1$
					events.add(3, new int[] { triplet, triplet, triplet }, items, values, null, null);
				}
			}
		}
		return events.build(ledger.context().parallel());
	}

	private static NamedTable open(Path path, Ledger ledger) throws IOException, InputException {
		return NamedTable.open(TextFile.of(path), Delimiter.TAB, '"', 1, ledger);
	}

	@Override
	public Optional<Probe> probe(Path path) {
		return Folders.file(path, TAGGED) == null ? Optional.empty()
				: Optional.of(new Probe(0.95, Map.of("folder", path.toAbsolutePath().toString()), Messages.mtt_probe)); //$NON-NLS-1$
	}
}
