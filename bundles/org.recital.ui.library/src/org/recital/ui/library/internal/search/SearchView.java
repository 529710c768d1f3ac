/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISelectionListener;
import org.recital.core.contributions.ContributionRegistry;
import org.recital.core.worker.AlikeAnswer;
import org.recital.core.worker.IndexChoice;
import org.recital.core.worker.ListedItem;
import org.recital.ui.library.internal.Dropped;
import org.recital.ui.library.internal.HubView;
import org.recital.ui.library.internal.Messages;
import org.recital.ui.library.internal.PictureGrid;
import org.recital.ui.library.internal.Topic;
import org.recital.ui.library.internal.songs.Fields;
import org.recital.ui.parts.Latest;
import org.recital.ui.runs.RunSelection;

/** An image on the left, the items of a run whose pictures are like it on the right, nearest first, each with how far it is. */
public final class SearchView extends HubView {

    /** Id of this view. */
    public static final String ID = "org.recital.ui.library.search";

    private static final int ASKED = 220;
    private static final int FOUND = 128;
    private static final int USUAL = 24;
    private static final int MOST = 200;

    private final ISelectionListener runsChosen = (part, selected) -> places(RunSelection.of(selected).folders());
    private Alike alike = Alike.WORKER;
    private Latest finding;
    private Latest asking;
    private Combo places;
    private Spinner number;
    private Combo index;
    private PictureGrid image;
    private SightPane sight;
    private PictureGrid found;
    private Label details;
    private List<SearchPlaces.Place> known = List.of();
    private SearchPlaces.Place chosen;
    private SearchPlaces.Place file;
    private Path asked;
    private AlikeAnswer answer;
    private boolean arriving;
    private String wanted = "";

    @Override
    protected void body(Composite parent) {
        finding = new Latest(parent.getDisplay());
        asking = new Latest(parent.getDisplay());
        parent.setLayout(new FillLayout());
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        SashForm left = new SashForm(sash, SWT.VERTICAL);
        image = new PictureGrid(left, ASKED, Messages.Search_image, Messages.Search_hint);
        sight = new SightPane(left);
        left.setWeights(50, 50);
        Composite right = new Composite(sash, SWT.NONE);
        right.setLayout(GridLayoutFactory.fillDefaults().numColumns(3).spacing(4, 3).create());
        places = new Combo(right, SWT.READ_ONLY);
        places.setToolTipText(Messages.Search_places);
        Fields.name(places, Messages.Search_places);
        places.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).create());
        places.addListener(SWT.Selection, e -> choose(known.get(places.getSelectionIndex())));
        number = new Spinner(right, SWT.BORDER);
        number.setValues(USUAL, 1, MOST, 0, 1, 10);
        number.setToolTipText(Messages.Search_number);
        Fields.name(number, Messages.Search_number);
        number.addListener(SWT.Selection, e -> ask());
        index = new Combo(right, SWT.READ_ONLY);
        index.setItems(Messages.Search_auto, Messages.Search_exact, Messages.Search_graph); // as IndexChoice has them
        index.select(IndexChoice.AUTO.ordinal());
        index.setToolTipText(Messages.Search_index);
        Fields.name(index, Messages.Search_index);
        index.addListener(SWT.Selection, e -> ask());
        found = new PictureGrid(right, FOUND, Messages.Search_found, Messages.Search_nothing);
        found.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).span(3, 1).create());
        found.onSelection(this::explain);
        details = new Label(right, SWT.NONE);
        details.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).span(3, 1).indent(3, 0).create());
        sash.setWeights(22, 78);
        Dropped.files(parent, files -> search(files.getFirst()));
        getSite().getPage().addPostSelectionListener(RunSelection.VIEW, runsChosen);
        places(RunSelection.of(getSite().getPage().getSelection(RunSelection.VIEW)).folders());
    }

    @Override
    protected void changed(Topic topic) {
        // nothing of the library is shown here
    }

    /** Offers what can be searched, those of given runs first. */
    void places(List<Path> runs) {
        sight.runs(runs);
        finding.run(Messages.Search_finding, 0, monitor -> SearchPlaces.find(runs, ContributionRegistry.platform()), all -> {
            if (!places.isDisposed()) {
                offer(all, !runs.isEmpty());
            }
        }, hub()::say);
    }

    private void offer(List<SearchPlaces.Place> all, boolean first) {
        List<SearchPlaces.Place> offered = new ArrayList<>(all);
        if (file != null) {
            offered.add(first && !all.isEmpty() ? offered.size() : 0, file);
        }
        known = List.copyOf(offered);
        places.setItems(known.stream().map(SearchPlaces.Place::title).toArray(String[]::new));
        SearchPlaces.Place before = chosen;
        chosen = known.stream().filter(p -> before != null ? p.equals(before) : p.title().equals(wanted)).findFirst()
                .orElse(known.isEmpty() ? null : known.getFirst());
        if (first && !known.isEmpty()) {
            chosen = known.getFirst();
        }
        places.select(chosen == null ? -1 : known.indexOf(chosen));
        ask();
    }

    private void choose(SearchPlaces.Place place) {
        chosen = place;
        answer = null;
        ask();
    }

    /** Searches a pipeline. */
    void pipeline(Path path) {
        finding.run(Messages.Search_finding, 0, monitor -> SearchPlaces.of(path), place -> {
            file = place;
            chosen = place;
            offer(known.stream().filter(p -> !p.equals(place)).toList(), false);
        }, hub()::say);
    }

    /** Searches by an image. */
    void search(Path path) {
        asked = path;
        image.show(List.of(new PictureGrid.Tile(path, path.getFileName().toString(), "")));
        sight.show(path);
        ask();
    }

    private void ask() {
        if (asked == null || chosen == null) {
            found.hint(asked == null ? Messages.Search_nothing : Messages.Search_noPlace);
            return;
        }
        SearchPlaces.Place place = chosen;
        Path of = asked;
        int n = number.getSelection();
        Alike whom = alike;
        IndexChoice how = IndexChoice.values()[index.getSelectionIndex()];
        found.hint(NLS.bind(Messages.Search_asking, of.getFileName()));
        long begun = System.nanoTime();
        asking.run(NLS.bind(Messages.Search_asking, of.getFileName()), 0, monitor -> whom.ask(place, of, n, how, monitor), a -> {
            show(a);
            hub().say(NLS.bind(Messages.Search_answered, new Object[] { a.items().size(), a.label(), (System.nanoTime() - begun) / 1_000_000, looked(a) }));
        }, why -> {
            show(null);
            found.hint(why);
            hub().say(why);
        });
    }

    /** How it was looked for, and what the graph is known to miss. */
    private static String looked(AlikeAnswer a) {
        return a.approximate() ? NLS.bind(Messages.Search_approximate, new Object[] { a.rows(), String.format(Locale.ROOT, "%.1f", 100 * a.recall()), a.sampled() })
                : NLS.bind(Messages.Search_compared, a.rows());
    }

    private void show(AlikeAnswer a) {
        if (found.control().isDisposed()) {
            return;
        }
        answer = a;
        List<PictureGrid.Tile> tiles = new ArrayList<>();
        if (a != null) {
            for (ListedItem item : a.items()) {
                tiles.add(new PictureGrid.Tile(item.picture().isEmpty() ? null : Path.of(item.picture()), item.title(), far(item)));
            }
        }
        arriving = true; // the first is selected for the keys, not by the person
        found.show(tiles);
        arriving = false;
    }

    private String far(ListedItem item) {
        String value = String.format(Locale.ROOT, "%.3f", item.value());
        return NLS.bind("cosine".equals(answer.measure()) ? Messages.Search_cosine : Messages.Search_distance, value);
    }

    private void explain() {
        int index = answer == null ? -1 : found.cursor();
        if (index < 0 || index >= answer.items().size()) {
            details.setText("");
            sight.show(asked);
        } else {
            ListedItem item = answer.items().get(index);
            sight.show(arriving ? asked : item.picture().isEmpty() ? null : Path.of(item.picture()));
            details.setText((item.title() + " \u2013 " + far(item) + (item.genres().isEmpty() ? "" : " \u2013 " + String.join(", ", item.genres()))).replace("&", "&&"));
        }
    }

    @Override
    public boolean perform(String command) {
        switch (command) {
        case "choose" -> {
            FileDialog dialog = new FileDialog(getSite().getShell(), SWT.OPEN);
            dialog.setFilterExtensions(new String[] { Dropped.PICTURES, "*" });
            String name = dialog.open();
            if (name != null) {
                search(Path.of(name));
            }
        }
        case "pipeline" -> {
            FileDialog dialog = new FileDialog(getSite().getShell(), SWT.OPEN);
            dialog.setFilterExtensions(new String[] { "*.recital.yaml", "*.yaml" });
            String name = dialog.open();
            if (name != null) {
                pipeline(Path.of(name));
            }
        }
        default -> {
            return super.perform(command);
        }
        }
        return true;
    }

    @Override
    protected void restore(IMemento state) {
        wanted = state.getString("place") == null ? "" : state.getString("place");
        Integer n = state.getInteger("number");
        number.setSelection(n == null ? USUAL : n);
        index.select(IndexChoice.of(String.valueOf(state.getString("index"))).orElse(IndexChoice.AUTO).ordinal());
        String pipeline = state.getString("pipeline");
        if (pipeline != null && Files.isRegularFile(Path.of(pipeline))) {
            pipeline(Path.of(pipeline));
        }
        String path = state.getString("image");
        if (path != null && Files.isRegularFile(Path.of(path))) {
            search(Path.of(path));
        }
    }

    @Override
    public void saveState(IMemento state) {
        state.putInteger("number", number.getSelection());
        state.putString("index", IndexChoice.values()[index.getSelectionIndex()].id());
        if (chosen != null) {
            state.putString("place", chosen.title());
        }
        if (file != null) {
            state.putString("pipeline", file.file().toString());
        }
        if (asked != null) {
            state.putString("image", asked.toString());
        }
    }

    /** How is looked from now on. */
    void index(IndexChoice how) {
        index.select(how.ordinal());
        ask();
    }

    /** Who is asked from now on. */
    void alike(Alike other) {
        alike = other;
    }

    PictureGrid image() {
        return image;
    }

    SightPane sight() {
        return sight;
    }

    PictureGrid found() {
        return found;
    }

    AlikeAnswer answer() {
        return answer;
    }

    String details() {
        return details.getText();
    }

    /** Whether everything asked for is there. */
    boolean isIdle() {
        return !finding.isBusy() && !asking.isBusy() && !sight.isBusy();
    }

    @Override
    public void setFocus() {
        found.control().setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removePostSelectionListener(RunSelection.VIEW, runsChosen);
        for (Latest latest : new Latest[] { finding, asking }) {
            if (latest != null) {
                latest.cancel();
            }
        }
        super.dispose();
    }
}
