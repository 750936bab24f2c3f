-- A small chain of shops; names and values are Chinese. 40 customers, 300 orders, 20 products, 6 shops, 24 employees.
CREATE TABLE 门店 (门店编号 INTEGER PRIMARY KEY, 名称 VARCHAR, 城市 VARCHAR, 地区 VARCHAR, 开业日期 DATE);
INSERT INTO 门店 VALUES
    (1, '南京路店', '上海', '华东', '2018-05-01'), (2, '西湖店', '杭州', '华东', '2019-09-12'),
    (3, '国贸店', '北京', '华北', '2017-03-20'), (4, '滨江道店', '天津', '华北', '2021-11-11'),
    (5, '天河店', '广州', '华南', '2020-06-18'), (6, '华强店', '深圳', '华南', '2022-01-08');
CREATE TABLE 客户 (客户编号 INTEGER PRIMARY KEY, 姓名 VARCHAR, 性别 VARCHAR, 年龄 INTEGER, 城市 VARCHAR, 会员等级 VARCHAR, 注册日期 DATE);
INSERT INTO 客户 SELECT i,
        list_extract(['张伟', '王芳', '李娜', '刘洋', '陈静', '杨帆', '赵敏', '黄磊', '周杰', '吴倩'], 1 + i % 10)
            || CASE WHEN i < 10 THEN '' ELSE list_extract(['明', '华', '强', '丽'], CAST(i // 10 AS INTEGER)) END,
        CASE WHEN i % 5 IN (0, 1, 2) THEN '女' ELSE '男' END,
        18 + (i * 7) % 47,
        list_extract(['上海', '北京', '广州', '深圳', '杭州', '成都'], 1 + (i * i + i // 3) % 6),
        list_extract(['普通', '银卡', '金卡'], 1 + i % 3),
        DATE '2023-01-15' + CAST(i * 29 AS INTEGER)
    FROM range(0, 40) t(i);
CREATE TABLE 商品 (商品编号 INTEGER PRIMARY KEY, 商品名称 VARCHAR, 类别 VARCHAR, 单价 DECIMAL(10, 2), 库存 INTEGER);
INSERT INTO 商品 VALUES
    (1, '智能手机', '数码', 3999.00, 120), (2, '老人手机', '数码', 399.00, 35), (3, '笔记本电脑', '数码', 6499.00, 60),
    (4, '蓝牙耳机', '数码', 299.00, 300), (5, '平板电脑', '数码', 2799.00, 80), (6, '羽绒服', '服装', 899.00, 45),
    (7, '牛仔裤', '服装', 259.00, 150), (8, '运动鞋', '服装', 499.00, 200), (9, '衬衫', '服装', 159.00, 90),
    (10, '龙井茶', '食品', 188.00, 75), (11, '月饼礼盒', '食品', 268.00, 20), (12, '牛肉干', '食品', 66.00, 400),
    (13, '坚果大礼包', '食品', 128.00, 260), (14, '电饭煲', '家电', 459.00, 70), (15, '空调', '家电', 3299.00, 25),
    (16, '洗衣机', '家电', 2599.00, 30), (17, '台灯', '家电', 109.00, 180), (18, '小说', '图书', 45.00, 500),
    (19, '词典', '图书', 98.00, 110), (20, '手机壳', '数码', 39.00, 800);
CREATE TABLE 订单 (订单编号 INTEGER PRIMARY KEY, 客户编号 INTEGER REFERENCES 客户(客户编号),
    门店编号 INTEGER REFERENCES 门店(门店编号), 下单日期 DATE, 金额 DECIMAL(12, 2), 状态 VARCHAR);
INSERT INTO 订单 SELECT i, (i * 13 + i // 7) % 36, 1 + (i * 5 + i // 11) % 6,
        CASE i WHEN 298 THEN DATE '2025-03-08' WHEN 299 THEN DATE '2026-11-23' ELSE DATE '2024-01-10' + CAST((i * 3517) % 1045 AS INTEGER) END,
        CAST(50 + (i * 733) % 4950 AS DECIMAL(12, 2)) + 0.5,
        list_extract(['已完成', '已完成', '待发货', '已取消'], 1 + (i * 3 + i // 5) % 4)
    FROM range(1, 301) t(i);
CREATE TABLE 订单明细 (订单编号 INTEGER REFERENCES 订单(订单编号), 商品编号 INTEGER REFERENCES 商品(商品编号), 数量 INTEGER,
    PRIMARY KEY (订单编号, 商品编号));
INSERT INTO 订单明细 SELECT i, 1 + (i * 7) % 20, 1 + i % 4 FROM range(1, 301) t(i);
INSERT INTO 订单明细 SELECT i, 1 + (i * 7 + 3 + i % 5) % 20, 1 + (i // 2) % 3 FROM range(1, 301, 2) t(i);
CREATE TABLE 员工 (员工编号 INTEGER PRIMARY KEY, 姓名 VARCHAR, 部门 VARCHAR, 职位 VARCHAR, 工资 DECIMAL(10, 2), 入职日期 DATE,
    门店编号 INTEGER REFERENCES 门店(门店编号));
INSERT INTO 员工 SELECT i,
        list_extract(['孙悦', '马超', '朱琳', '胡军', '郭涛', '何洁', '高翔', '林峰', '罗丹', '郑爽', '梁博', '谢楠'], 1 + i % 12)
            || CASE WHEN i < 12 THEN '' ELSE '文' END,
        list_extract(['销售部', '财务部', '人事部', '仓储部'], 1 + (i + i // 6) % 4),
        CASE WHEN i % 6 = 0 THEN '经理' ELSE '专员' END,
        5200 + (i * 1370) % 9000, DATE '2019-02-11' + CAST(i * 113 AS INTEGER), 1 + i % 6
    FROM range(0, 24) t(i);
