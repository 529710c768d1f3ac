/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.person;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.recital.core.worker.ListedItem;
import org.recital.core.worker.PersonAnswer;
import org.recital.core.worker.RecommendAnswer;
import org.recital.ui.evaluation.internal.Messages;
import org.recital.ui.evaluation.internal.RunLoader;
import org.recital.ui.parts.Latest;
import org.recital.ui.runs.RunSelection;

/** One person: what they liked, what was held out, and what each engine gives them, side by side. */
public final class PersonView extends ViewPart {

    /** Id of this view. */
    public static final String ID = "org.recital.ui.evaluation.person";

    private static final String CONTEXT = "org.recital.ui.evaluation.person.context";
    private static final int LENGTH = 20;
    private static final int COLUMN_WIDTH = 170;
    private static final int DETAILS_LINES = 2;

    private final ISelectionListener selection = (part, selected) -> follow(RunSelection.of(selected));
    private final List<ItemColumn> columns = new ArrayList<>();
    private PersonSource source = PersonSource.WORKER;
    private Latest reading;
    private Latest searching;
    private Latest asking;
    private Combo runs;
    private Text search;
    private Table list;
    private Label hint;
    private SashForm lists;
    private Composite own;
    private Composite side;
    private ScrolledComposite scroll;
    private Text details;
    private Thumbnails pictures;
    private Turns turns;
    private List<Path> folders = List.of();
    private Path run;
    private People all = new People(List.of());
    private People found = all;
    private String user;
    private boolean withPictures;
    private IMemento memento;

    @Override
    public void init(IViewSite site, IMemento state) throws PartInitException {
        super.init(site, state);
        memento = state;
    }

    @Override
    public void createPartControl(Composite parent) {
        reading = new Latest(parent.getDisplay());
        searching = new Latest(parent.getDisplay());
        asking = new Latest(parent.getDisplay());
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        people(sash);
        Composite right = new Composite(sash, SWT.NONE);
        right.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 2).margins(4, 4).create());
        hint = new Label(right, SWT.NONE);
        hint.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        hint.setText(Messages.Person_noRun);
        turns = new Turns(parent.getDisplay());
        pictures = new Thumbnails(parent.getDisplay(), () -> columns.stream().filter(this::isSeen).forEach(c -> turns.addIfNone(c, c::redraw)));
        parent.addListener(SWT.Dispose, e -> pictures.dispose());
        lists = new SashForm(right, SWT.HORIZONTAL);
        lists.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        // What is the person's own stays in sight; the engines scroll.
        own = new Composite(lists, SWT.NONE);
        scroll = new ScrolledComposite(lists, SWT.H_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        side = new Composite(scroll, SWT.NONE);
        scroll.setContent(side);
        lists.setWeights(2, 4);
        lists.addListener(SWT.Resize, e -> share());
        details = new Text(right, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        details.setText(Messages.Person_detailsHint);
        details.setToolTipText(Messages.Person_detailsTip);
        details.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(100, DETAILS_LINES * details.getLineHeight()).create());
        sash.setWeights(1, 8);
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        getSite().getPage().addPostSelectionListener(RunSelection.VIEW, selection);
        if (memento != null && memento.getString("run") != null) {
            user = memento.getString("user");
            show(List.of(Path.of(memento.getString("run"))));
        }
        follow(RunSelection.of(getSite().getPage().getSelection(RunSelection.VIEW)));
    }

    private void people(Composite parent) {
        Composite pane = new Composite(parent, SWT.NONE);
        pane.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 4).margins(4, 4).create());
        runs = new Combo(pane, SWT.READ_ONLY);
        runs.setToolTipText(Messages.Person_runTip);
        runs.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).create());
        runs.addListener(SWT.Selection, e -> open(folders.get(runs.getSelectionIndex())));
        search = new Text(pane, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(Messages.Person_search);
        search.setToolTipText(Messages.Person_searchTip);
        search.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).create());
        search.addListener(SWT.Modify, e -> search());
        search.addListener(SWT.DefaultSelection, e -> step(0));
        list = new Table(pane, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER);
        list.setToolTipText(Messages.Person_listTip);
        list.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(80, 60).create());
        for (Control named : new Control[] { runs, search, list }) {
            named.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(e -> {
                if (e.childID < 0) {
                    e.result = named.getToolTipText();
                }
            }));
        }
        list.addListener(SWT.SetData, e -> ((TableItem) e.item).setText(found.ids().get(e.index)));
        list.addListener(SWT.Selection, e -> ask(found.ids().get(list.getSelectionIndex())));
    }

    private void follow(RunSelection selected) {
        if (!selected.isEmpty()) {
            show(selected.folders());
        }
    }

    /** Offers runs and opens the first, or keeps the one that is open when it is among them. */
    public void show(List<Path> runFolders) {
        reading.run(Messages.Comparison_reading, 0, monitor -> RunLoader.names(runFolders), names -> {
            if (runs.isDisposed()) {
                return;
            }
            folders = List.copyOf(names.keySet());
            runs.setItems(names.values().toArray(String[]::new));
            if (folders.isEmpty()) {
                say(Messages.Person_noRun);
            } else {
                Path open = run != null && folders.contains(run) ? run : folders.getFirst();
                runs.select(folders.indexOf(open));
                open(open);
            }
        }, this::say);
    }

    private void open(Path folder) {
        run = folder;
        reading.run(Messages.Comparison_reading, 0, monitor -> People.of(RunLoader.summaries(List.of(folder)).getFirst().evaluation()), people -> {
            all = people;
            search();
        }, this::say);
    }

    private void search() {
        String text = search.getText();
        People of = all;
        searching.run(Messages.Person_searching, 0, monitor -> of.search(text), people -> {
            if (list.isDisposed()) {
                return;
            }
            found = people;
            list.setItemCount(found.ids().size());
            list.clearAll();
            String wanted = user != null && found.ids().contains(user) ? user : found.ids().isEmpty() ? null : found.ids().getFirst();
            if (wanted == null) {
                say(Messages.Person_nobody);
            } else {
                pick(wanted);
            }
        }, this::say);
    }

    /** Goes so many people on in the list. */
    void step(int by) {
        int n = found.ids().size();
        if (n > 0) {
            pick(found.ids().get(Math.floorMod(Math.max(0, user == null ? 0 : found.ids().indexOf(user)) + by, n)));
        }
    }

    /** Picks somebody. */
    void random() {
        if (!found.ids().isEmpty()) {
            pick(found.ids().get(ThreadLocalRandom.current().nextInt(found.ids().size())));
        }
    }

    /** Puts the cursor where a name is typed. */
    void focusSearch() {
        search.setFocus();
        search.selectAll();
    }

    private void pick(String who) {
        int index = found.ids().indexOf(who);
        if (index >= 0) {
            list.setSelection(index);
            list.showSelection();
        }
        ask(who);
    }

    /** Asks about a person of the run that is open. */
    void ask(String who) {
        user = who;
        Path of = run;
        PersonSource from = source;
        say(NLS.bind(Messages.Person_asking, who));
        asking.run(Messages.Person_askingJob, 0, monitor -> PersonSource.ask(from, of, who, LENGTH), this::answered, this::say);
    }

    private void answered(PersonSource.Answer answer) {
        if (side.isDisposed()) {
            return;
        }
        PersonAnswer person = answer.person();
        int hits = person.engines().stream().mapToInt(e -> (int) e.items().stream().filter(i -> i.hit()).count()).max().orElse(0);
        say(NLS.bind(answer.stored() ? Messages.Person_stored : Messages.Person_live,
                new Object[] { person.user(), person.met(), person.heldOut().size(), hits, answer.why() }));
        details.setText(Messages.Person_detailsHint);
        List<ListedItem> all = new ArrayList<>(person.heldOut());
        person.engines().forEach(e -> all.addAll(e.items()));
        pictures.use(all);
        int mine = answer.stored() ? 1 : 2;
        arrange(mine, person.engines().size());
        int at = 0;
        if (!answer.stored()) {
            show(at++, NLS.bind(Messages.Person_liked, person.met()), "", false, person.liked());
        }
        show(at++, NLS.bind(Messages.Person_heldOut, person.heldOut().size()), Messages.Person_heldOutTip, false, person.heldOut());
        for (RecommendAnswer engine : person.engines()) {
            show(at++, engine.label(), Messages.Person_hitTip, true, engine.items());
        }
    }

    private void show(int at, String title, String tip, boolean engine, List<ListedItem> items) {
        ItemColumn column = columns.get(at);
        turns.add(column, () -> column.show(title, tip, engine, items));
    }

    /** Makes as many lists as are needed: the person's own on the left, one for each engine on the right. */
    private void arrange(int mine, int engines) {
        if (own.getChildren().length == mine && side.getChildren().length == engines && withPictures == pictures.isUsed()) {
            return;
        }
        withPictures = pictures.isUsed();
        turns.clear();
        columns.forEach(ItemColumn::dispose);
        columns.clear();
        Consumer<String> chosen = details::setText;
        for (int c = 0; c < mine + engines; c++) {
            columns.add(new ItemColumn(c < mine ? own : side, pictures, chosen, turns));
            columns.getLast().control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        }
        own.setLayout(GridLayoutFactory.fillDefaults().numColumns(Math.max(1, mine)).equalWidth(true).spacing(4, 0).create());
        side.setLayout(GridLayoutFactory.fillDefaults().numColumns(Math.max(1, engines)).equalWidth(true).spacing(4, 0).create());
        scroll.setMinSize(engines * COLUMN_WIDTH, 80);
        share();
        own.layout(true, true);
        side.layout(true, true);
    }

    /** All lists as wide as one another, but for engines that have to be scrolled. */
    private void share() {
        int mine = own.getChildren().length;
        int engines = side.getChildren().length;
        int width = lists.getClientArea().width;
        if (mine > 0 && engines > 0 && width > 0) {
            int least = Math.min(mine * COLUMN_WIDTH, width / 2);
            int left = Math.max(least, width * mine / (mine + engines));
            lists.setWeights(left, Math.max(1, width - left));
        }
    }

    /** Whether a list is in sight; others are painted when they are scrolled to, and nobody waits for them before. */
    private boolean isSeen(ItemColumn column) {
        Composite pane = column.control();
        if (pane.isDisposed() || pane.getParent() != side) {
            return !pane.isDisposed();
        }
        int left = side.getLocation().x + pane.getLocation().x;
        return left < scroll.getClientArea().width && left + pane.getSize().x > 0;
    }

    private void say(String sentence) {
        if (!hint.isDisposed()) {
            hint.setText(sentence.replace("&", "&&"));
            hint.setToolTipText(sentence);
        }
    }

    /** Where answers come from. */
    void source(PersonSource other) {
        source = other;
    }

    /** The lists that are shown, from the left. */
    List<ItemColumn> columns() {
        return columns;
    }

    /** What is said of the item that is selected. */
    String details() {
        return details.getText();
    }

    /** The pictures of items. */
    Thumbnails pictures() {
        return pictures;
    }

    /** Name of the person shown, null: none. */
    String user() {
        return user;
    }

    /** What is said above the lists. */
    String hint() {
        return hint.getText();
    }

    /** Whether everything asked for is there. */
    boolean isIdle() {
        return !reading.isBusy() && !searching.isBusy() && !asking.isBusy() && turns.isIdle();
    }

    @Override
    public void saveState(IMemento state) {
        if (run != null) {
            state.putString("run", run.toString());
        }
        if (user != null) {
            state.putString("user", user);
        }
    }

    @Override
    public void setFocus() {
        search.setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removePostSelectionListener(RunSelection.VIEW, selection);
        for (Latest latest : new Latest[] { reading, searching, asking }) {
            if (latest != null) {
                latest.cancel();
            }
        }
        super.dispose();
    }
}
