/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.recital.api.data.AssetSource;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.FileAssets;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.TimeColumn;
import org.recital.api.data.ValueScale;
import org.recital.api.problem.InputException;
import org.recital.library.internal.Messages;

/**
 * Puts a data set into a library: items with what is known of them and where their sounds are, people, what they said or played, and their
 * photos, which are copied. Read again as data, it is the same data set; of an event with plays and skips become two signals.
 */
public final class DatasetIntake {

	private static final int BATCH = 1000;
	private static final String SKIPS = "skips"; //$NON-NLS-1$
	private static final String TITLE = "title"; //$NON-NLS-1$
	private static final String NAME = "name"; //$NON-NLS-1$

	private final Library library;
	private final Dataset data;
	private final SubMonitor progress;

	/**
	 * What was put in.
	 *
	 * @param items   added, or replaced where the library had one of this id
	 * @param people  added
	 * @param signals added
	 * @param photos  copied
	 */
	public record Taken(int items, int people, long signals, int photos) {
	}

	private DatasetIntake(Library library, Dataset data, IProgressMonitor monitor) {
		this.library = library;
		this.data = data;
		this.progress = SubMonitor.convert(monitor, 4 + data.items().size() + data.users().size() + data.events().size());
	}

	/**
	 * Puts all of a data set into a library, and ends when it is on disk. Takes about as long as writing it: off the UI thread.
	 *
	 * @throws InputException             when somebody of the data set is in the library already: what they did would count twice
	 * @throws IOException                when the library cannot be written or a photo not be read
	 * @throws OperationCanceledException when the monitor is cancelled; what was put in by then is in the library
	 */
	public static Taken put(Library library, Dataset data, IProgressMonitor monitor) throws InputException, IOException {
		return new DatasetIntake(library, data, monitor).put();
	}

	private Taken put() throws InputException, IOException {
		Entities people = data.users();
		for (String id : library.people().ids()) {
			if (people.ids().indexOf(id) >= 0) {
				throw new InputException(library.address().toString(), 0, NLS.bind(Messages.intake_known, id), Messages.intake_knownExpected);
			}
		}
		try {
			items();
			people();
			long signals = signals();
			return new Taken(data.items().size(), people.size(), signals, photos());
		} catch (CompletionException e) {
			throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
		}
	}

	private void step(int n) {
		if (progress.isCanceled()) {
			throw new OperationCanceledException();
		}
		progress.worked(n);
	}

	private void items() {
		Entities items = data.items();
		Optional<FileAssets> sounds = data.assets(EntityKind.ITEM, AssetSource.AUDIO).filter(FileAssets.class::isInstance).map(FileAssets.class::cast);
		List<Item> some = new ArrayList<>();
		for (int i = 0; i < items.size(); i++) {
			Map<String, List<String>> attributes = new LinkedHashMap<>();
			for (Attribute a : items.attributes().values()) {
				List<String> values = values(a, i);
				if (!a.name().equals(TITLE) && !values.isEmpty()) {
					attributes.put(a.name(), values);
				}
			}
			int item = i;
			sounds.map(s -> s.file(item)).ifPresent(f -> attributes.put(PlaylistFiles.FILE, List.of(f.toAbsolutePath().normalize().toString())));
			some.add(new Item(items.ids().id(i), items.label(i), attributes));
			if (some.size() == BATCH || i == items.size() - 1) {
				library.catalogue().put(some).join();
				step(some.size());
				some.clear();
			}
		}
	}

	private static List<String> values(Attribute attribute, int entity) {
		if (attribute instanceof Attribute.Categories c) {
			List<String> values = new ArrayList<>();
			for (int code : c.codes(entity)) {
				values.add(c.labels()[code]);
			}
			return values;
		}
		String text = attribute.text(entity);
		return text.isEmpty() ? List.of() : List.of(text);
	}

	private void people() {
		Entities users = data.users();
		List<CompletableFuture<Void>> waiting = new ArrayList<>();
		for (int u = 0; u < users.size(); u++) {
			Map<String, String> attributes = new LinkedHashMap<>();
			for (Attribute a : users.attributes().values()) {
				String text = a.text(u);
				if (!text.isEmpty() && !a.name().equals(NAME) && !a.name().equals(EntityKind.PHOTOS)) {
					attributes.put(a.name(), text);
				}
			}
			waiting.add(library.people().put(new Person(users.ids().id(u), users.label(u), attributes)));
			if (waiting.size() == BATCH || u == users.size() - 1) {
				waiting.forEach(CompletableFuture::join);
				step(waiting.size());
				waiting.clear();
			}
		}
	}

	private long signals() {
		Events events = data.events();
		Signal.Kind kind = data.scale().kind() == ValueScale.Kind.RATING ? Signal.Kind.RATING : Signal.Kind.PLAY;
		Optional<TimeColumn> times = events.times();
		FloatColumn skips = events.extras().get(SKIPS);
		Instant now = Instant.now();
		long kept = 0;
		List<Signal> some = new ArrayList<>();
		for (int e = 0; e < events.size(); e++) {
			String person = data.users().ids().id(events.users().get(e));
			String item = data.items().ids().id(events.items().get(e));
			int row = e;
			Instant time = times.map(t -> Instant.ofEpochSecond(t.get(row))).orElse(now);
			if (kind == Signal.Kind.RATING || events.values().get(e) > 0) {
				some.add(new Signal(person, item, kind, events.values().get(e), time));
			}
			if (skips != null && skips.get(e) > 0) {
				some.add(new Signal(person, item, Signal.Kind.SKIP, skips.get(e), time));
			}
			if (some.size() >= BATCH || e == events.size() - 1) {
				library.feedback().record(some).join();
				kept += some.size();
				some.clear();
				step(Math.min(BATCH, e + 1));
			}
		}
		return kept;
	}

	private int photos() throws IOException {
		Optional<Attribute.Categories> whose = data.users().categories(EntityKind.PHOTOS);
		if (whose.isEmpty() || !(data.assets(EntityKind.PHOTO, AssetSource.IMAGE).orElse(null) instanceof FileAssets files)) {
			return 0;
		}
		int copied = 0;
		for (int u = 0; u < data.users().size(); u++) {
			for (int photo : whose.get().codes(u)) {
				Path file = files.file(photo);
				if (file != null) {
					step(0);
					library.photos().add(data.users().ids().id(u), file).join();
					copied++;
				}
			}
		}
		return copied;
	}
}
