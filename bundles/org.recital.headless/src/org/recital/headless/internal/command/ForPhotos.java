/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.recital.api.problem.InputException;
import org.recital.core.run.RunFolder;
import org.recital.core.store.ArtifactStore;
import org.recital.core.worker.ListenAnswer;
import org.recital.core.worker.ListenAnswer.CueAnswer;
import org.recital.core.worker.ListenAnswer.ListedSong;
import org.recital.core.worker.ListenAnswer.SeenPhoto;
import org.recital.core.worker.ListenAnswer.TraitAnswer;
import org.recital.core.worker.ListenSpec;
import org.recital.core.worker.Questions;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.Arguments;
import org.recital.headless.internal.cli.TextTable;
import org.recital.headless.internal.cli.Usage;

/** Songs for photos in a folder, with reasons. A photo that cannot be read is named, and the others count. */
final class ForPhotos {

	private static final int TRAITS = 6;
	private static final int MOST = 200;

	private ForPhotos() {
	}

	static int run(Arguments arguments, Session session) throws Usage, IOException, InputException {
		List<String> engines = arguments.values("engine"); //$NON-NLS-1$
		if (engines.size() > 1) {
			throw new Usage(Messages.recommend_oneEngine);
		}
		RunFolder run = Runs.find(arguments.operands().getFirst(), session, arguments.path("runs").orElse(null)); //$NON-NLS-1$
		List<Path> photos = arguments.path("photos").isPresent() ? photos(arguments.path("photos").get()) : List.of(); //$NON-NLS-1$ //$NON-NLS-2$
		Map<String, Integer> thumbs = new LinkedHashMap<>();
		arguments.values("like").forEach(id -> thumbs.put(id, 1)); //$NON-NLS-1$
		arguments.values("dislike").forEach(id -> thumbs.put(id, -1)); //$NON-NLS-1$
		Questions questions = new Questions(new ArtifactStore(arguments.path("cache").orElseGet(ArtifactStore::defaultFolder)), session.contributions()); //$NON-NLS-1$
		ListenAnswer answer = questions.listen(new ListenSpec(run.folder(), engines.isEmpty() ? "" : engines.getFirst(), //$NON-NLS-1$
				arguments.value("user").orElse(""), photos, thumbs, arguments.number("top", 1, 10)), session.monitor()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		if (session.json()) {
			session.json("recommend", Map.of("photos", answer)); //$NON-NLS-1$ //$NON-NLS-2$
		} else {
			print(answer, thumbs.size(), session);
		}
		return ExitCode.DONE;
	}

	/** The files directly in a folder, or the one file; those that systems hide and tables are passed over. */
	private static List<Path> photos(Path folder) throws IOException, InputException {
		if (Files.isRegularFile(folder)) {
			return List.of(folder);
		}
		if (!Files.isDirectory(folder)) {
			throw new InputException(folder.toString(), 0, Messages.recommend_noFolder, Messages.recommend_folderExpected);
		}
		try (Stream<Path> all = Files.list(folder)) {
			List<Path> found = all.filter(Files::isRegularFile).filter(f -> !f.getFileName().toString().startsWith(".") //$NON-NLS-1$
					&& !f.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv")).sorted().limit(MOST).toList(); //$NON-NLS-1$
			if (found.isEmpty()) {
				throw new InputException(folder.toString(), 0, Messages.recommend_noPhotos, Messages.recommend_folderExpected);
			}
			return found;
		}
	}

	private static void print(ListenAnswer answer, int thumbs, Session session) {
		if (!answer.passedOver().isEmpty()) {
			session.terminal().say(Messages.bind(Messages.recommend_passedOver, new Object[] { answer.passedOver().size(), thumbs,
					String.join(", ", answer.passedOver()) })); //$NON-NLS-1$
		}
		List<SeenPhoto> broken = answer.photos().stream().filter(p -> !p.problem().isEmpty()).toList();
		for (SeenPhoto photo : broken) {
			session.terminal().say(Messages.bind(Messages.recommend_broken, photo.path(), photo.problem()));
		}
		for (SeenPhoto photo : answer.photos()) {
			if (photo.problem().isEmpty()) {
				session.terminal().print(Messages.bind(Messages.recommend_seen, Path.of(photo.path()).getFileName(),
						photo.words().isEmpty() ? Messages.recommend_plain : String.join(", ", photo.words()))); //$NON-NLS-1$
			}
		}
		session.terminal().print(""); //$NON-NLS-1$
		session.terminal().print(answer.taste().sentence().isEmpty() ? Messages.recommend_unknownTaste : answer.taste().sentence());
		if (!answer.taste().cues().isEmpty()) {
			session.terminal().print(Messages.bind(Messages.recommend_counted, cues(answer.taste().cues())));
			String more = traits(answer.taste().traits());
			if (!more.isEmpty()) {
				session.terminal().print(Messages.bind(Messages.recommend_expected, more));
			}
		}
		session.terminal().print(""); //$NON-NLS-1$
		TextTable table = new TextTable(">", Messages.recommend_item, Messages.recommend_artist, Messages.recommend_kind, Messages.recommend_why, //$NON-NLS-1$
				Messages.recommend_id);
		int place = 1;
		for (ListedSong song : answer.songs()) {
			table.row(place++, song.title(), song.artist(), kind(song), song.why(), song.id());
		}
		table.lines(session.terminal().width()).forEach(session.terminal()::print);
	}

	private static String kind(ListedSong song) {
		List<String> parts = new ArrayList<>(Stream.of(song.style(), song.mood()).filter(s -> !s.isEmpty()).toList());
		if (song.tempo() > 0) {
			parts.add(Messages.bind(Messages.recommend_tempo, String.format(Locale.ROOT, "%.0f", song.tempo()))); //$NON-NLS-1$
		}
		return String.join(", ", parts); //$NON-NLS-1$
	}

	private static String cues(List<CueAnswer> cues) {
		return String.join(", ", cues.stream().map(c -> c.text() + ' ' + String.format(Locale.ROOT, "%+.0f %%", 100 * c.weight())).toList()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String traits(List<TraitAnswer> traits) {
		return String.join("; ", traits.stream().filter(t -> t.share() > t.usual()).limit(TRAITS).map(t -> Messages.bind(Messages.recommend_share, //$NON-NLS-1$
				new Object[] { t.group(), t.value(), Math.round(100 * t.share()), Math.round(100 * t.usual()) })).toList());
	}
}
