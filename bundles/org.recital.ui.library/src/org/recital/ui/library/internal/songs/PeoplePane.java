/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.songs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.recital.library.Person;
import org.recital.ui.library.internal.LibraryHub;
import org.recital.ui.library.internal.Messages;
import org.recital.ui.library.internal.Topic;
import org.recital.ui.parts.Latest;

/** Who is in the library, found as one types; who is chosen is recommended to. */
final class PeoplePane {

    /** Of more people than this only the ids are read. */
    private static final int NAMED = 500;
    private static final int TYPING_MILLIS = 150;

    private final LibraryHub hub;
    private final Composite control;
    private final Text search;
    private final Table list;
    private final Latest reading;
    private Map<String, String> all = Map.of();
    private List<String> found = List.of();

    PeoplePane(Composite parent, LibraryHub hub) {
        this.hub = hub;
        reading = new Latest(parent.getDisplay());
        control = new Composite(parent, SWT.NONE);
        control.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 3).create());
        search = Fields.search(control, Messages.People_search, Messages.People_searchTip);
        search.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).create());
        search.addListener(SWT.Modify, e -> filter());
        list = new Table(control, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER);
        list.setToolTipText(Messages.People_list);
        Fields.name(list, Messages.People_list);
        list.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(60, 60).create());
        list.addListener(SWT.SetData, e -> ((TableItem) e.item).setText(all.getOrDefault(found.get(e.index), "")));
        list.addListener(SWT.Selection, e -> {
            if (list.getSelectionIndex() >= 0) {
                hub.person(found.get(list.getSelectionIndex()));
            }
        });
        control.addListener(SWT.Dispose, e -> reading.cancel());
    }

    void changed(Topic topic) {
        if (topic == Topic.LIBRARY || topic == Topic.PEOPLE) {
            read();
        } else if (topic == Topic.PERSON) {
            select();
        }
    }

    private void read() {
        if (!hub.isOpen()) {
            all = Map.of();
            filter();
        }
        hub.ask(reading, Messages.People_reading, TYPING_MILLIS, library -> {
            Map<String, String> names = new LinkedHashMap<>();
            List<String> ids = library.people().ids();
            for (String id : ids) {
                names.put(id, ids.size() > NAMED ? id : library.people().find(id).map(Person::name).filter(n -> !n.isBlank()).orElse(id));
            }
            return names;
        }, names -> {
            all = names;
            filter();
        });
    }

    private void filter() {
        if (list.isDisposed()) {
            return;
        }
        String words = search.getText().strip().toLowerCase(Locale.ROOT);
        List<String> shown = new ArrayList<>();
        all.forEach((id, name) -> {
            if (words.isEmpty() || name.toLowerCase(Locale.ROOT).contains(words) || id.toLowerCase(Locale.ROOT).contains(words)) {
                shown.add(id);
            }
        });
        found = shown;
        list.setItemCount(found.size());
        list.clearAll();
        select();
    }

    private void select() {
        int index = found.indexOf(hub.person());
        list.deselectAll();
        if (index >= 0) {
            list.setSelection(index);
        }
    }

    /** Name of whoever is chosen. */
    String name() {
        return all.getOrDefault(hub.person(), hub.person());
    }

    /** Puts somebody new into the library and chooses them; Undo erases them. */
    void add(String name) {
        if (name.isBlank()) {
            return;
        }
        String stem = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        String id = stem.isEmpty() ? "person" : stem;
        for (int i = 2; all.containsKey(id); i++) {
            id = stem + '-' + i;
        }
        String made = id;
        String before = hub.person();
        hub.perform(NLS.bind(Messages.People_added, name.strip()), Topic.PEOPLE, () -> {
            hub.later(() -> hub.person(made));
            return hub.write(l -> l.people().put(new Person(made, name.strip(), Map.of())));
        }, () -> {
            hub.later(() -> hub.person(before));
            return hub.write(l -> l.people().erase(made));
        });
    }

    /** Gives whoever is chosen another name. */
    void rename(String name) {
        String id = hub.person();
        String before = name();
        if (!id.isEmpty() && !name.isBlank() && !name.strip().equals(before)) {
            hub.perform(NLS.bind(Messages.People_renamed, before, name.strip()), Topic.PEOPLE, () -> named(id, name.strip()), () -> named(id, before));
        }
    }

    private java.util.concurrent.CompletableFuture<?> named(String id, String name) {
        // the attributes are read before they are written again, off this thread
        return java.util.concurrent.CompletableFuture.supplyAsync(() -> hub.write(l -> l.people().put(new Person(id, name,
                l.people().find(id).map(Person::attributes).orElse(Map.of()))))).thenCompose(f -> f);
    }

    void focus() {
        search.setFocus();
    }

    Composite control() {
        return control;
    }

    /** Ids of those in the list. */
    List<String> found() {
        return found;
    }

    boolean isBusy() {
        return reading.isBusy();
    }
}
